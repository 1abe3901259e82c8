/// What is remembered of rolls, in PostgreSQL.
@NullMarked
package org.encompass.portal.roll.jdbc;

import org.jspecify.annotations.NullMarked;
