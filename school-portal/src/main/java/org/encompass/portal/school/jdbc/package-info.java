/// Schools and what is remembered of rolls, in PostgreSQL.
@NullMarked
package org.encompass.portal.school.jdbc;

import org.jspecify.annotations.NullMarked;
