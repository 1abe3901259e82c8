/// Accounts, looks, and what the pages read, in PostgreSQL.
@NullMarked
package org.encompass.notifier.desk.jdbc;

import org.jspecify.annotations.NullMarked;
