/// Schools and people in PostgreSQL.
@NullMarked
package org.encompass.portal.school.jdbc;

import org.jspecify.annotations.NullMarked;
