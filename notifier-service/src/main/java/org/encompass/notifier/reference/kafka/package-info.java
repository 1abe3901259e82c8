/// Reads the schools and rolls topics.
@NullMarked
package org.encompass.notifier.reference.kafka;

import org.jspecify.annotations.NullMarked;
