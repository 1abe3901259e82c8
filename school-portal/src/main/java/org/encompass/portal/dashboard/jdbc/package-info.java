/// Receipts as facts in PostgreSQL.
@NullMarked
package org.encompass.portal.dashboard.jdbc;

import org.jspecify.annotations.NullMarked;
