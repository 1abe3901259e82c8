/// The suspension table.
@NullMarked
package org.encompass.notifier.suspensions.jdbc;

import org.jspecify.annotations.NullMarked;
