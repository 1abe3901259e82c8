/// The review table.
@NullMarked
package org.encompass.notifier.matching.jdbc;

import org.jspecify.annotations.NullMarked;
