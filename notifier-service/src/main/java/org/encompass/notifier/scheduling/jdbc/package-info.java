/// Finds what is due in the tables.
@NullMarked
package org.encompass.notifier.scheduling.jdbc;

import org.jspecify.annotations.NullMarked;
