/// Where the wrapped data keys are kept.
@NullMarked
package org.encompass.notifier.keys.jdbc;

import org.jspecify.annotations.NullMarked;
