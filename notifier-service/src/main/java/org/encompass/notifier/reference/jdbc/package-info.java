/// The projections' tables.
@NullMarked
package org.encompass.notifier.reference.jdbc;

import org.jspecify.annotations.NullMarked;
