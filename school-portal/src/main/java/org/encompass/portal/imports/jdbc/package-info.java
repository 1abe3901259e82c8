/// Jobs as rows, and the turn as a lock of the database.
@NullMarked
package org.encompass.portal.imports.jdbc;

import org.jspecify.annotations.NullMarked;
