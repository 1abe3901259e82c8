/// The register's facts, in PostgreSQL.
@NullMarked
package org.encompass.portal.register.jdbc;

import org.jspecify.annotations.NullMarked;
