/// What schools changed, in PostgreSQL.
@NullMarked
package org.encompass.portal.upkeep.jdbc;

import org.jspecify.annotations.NullMarked;
