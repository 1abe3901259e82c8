/// The table of what is still to be said.
@NullMarked
package org.encompass.notifier.outbox.jdbc;

import org.jspecify.annotations.NullMarked;
