/// The breach table, and that of who opened what.
@NullMarked
package org.encompass.notifier.breaches.jdbc;

import org.jspecify.annotations.NullMarked;
