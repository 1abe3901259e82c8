/// The steps of the ladder, in PostgreSQL.
@NullMarked
package org.encompass.notifier.ladder.jdbc;

import org.jspecify.annotations.NullMarked;
