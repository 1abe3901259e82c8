/// The notification table.
@NullMarked
package org.encompass.notifier.lifecycle.jdbc;

import org.jspecify.annotations.NullMarked;
