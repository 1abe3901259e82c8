/// Reads what key adults did with their notifications.
@NullMarked
package org.encompass.notifier.disclosure.kafka;

import org.jspecify.annotations.NullMarked;
