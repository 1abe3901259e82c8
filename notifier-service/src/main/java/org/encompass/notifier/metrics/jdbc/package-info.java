/// Counts in PostgreSQL, each count one statement with a time budget.
@NullMarked
package org.encompass.notifier.metrics.jdbc;

import org.jspecify.annotations.NullMarked;
