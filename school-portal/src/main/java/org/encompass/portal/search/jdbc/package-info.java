/// What can be searched for, from the register's table.
@NullMarked
package org.encompass.portal.search.jdbc;

import org.jspecify.annotations.NullMarked;
