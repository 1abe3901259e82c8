/// Alerts, looks and answers in PostgreSQL, below row-level security.
@NullMarked
package org.encompass.portal.alert.jdbc;

import org.jspecify.annotations.NullMarked;
