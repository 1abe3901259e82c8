/// The receipts as rows, numbered from one sequence.
@NullMarked
package org.encompass.notifier.receipts.jdbc;

import org.jspecify.annotations.NullMarked;
