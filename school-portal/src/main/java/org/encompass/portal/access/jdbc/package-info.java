/// Accounts, invitations and the school scope in PostgreSQL.
@NullMarked
package org.encompass.portal.access.jdbc;

import org.jspecify.annotations.NullMarked;
