/// How alike two names, birthdays, postcodes, addresses or telephone numbers are. Plain functions.
@NullMarked
package org.encompass.notifier.matching.compare;

import org.jspecify.annotations.NullMarked;
