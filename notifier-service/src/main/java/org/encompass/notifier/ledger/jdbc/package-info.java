/// The ledger as rows that are only ever added.
@NullMarked
package org.encompass.notifier.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
