/// Calendars and subscriptions in PostgreSQL.
@NullMarked
package org.encompass.portal.calendar.jdbc;

import org.jspecify.annotations.NullMarked;
