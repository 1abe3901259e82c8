/// The call sheet: whom to telephone, and sealed copies of it outside the database for the morning
/// on which the database is gone.
@NullMarked
package org.encompass.notifier.desk.sheet;

import org.jspecify.annotations.NullMarked;
