/// A batch's outcome, written set by set.
@NullMarked
package org.encompass.notifier.intake.jdbc;

import org.jspecify.annotations.NullMarked;
