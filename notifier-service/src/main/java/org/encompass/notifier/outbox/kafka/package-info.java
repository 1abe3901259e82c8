/// Says it to the broker, again and again, until the broker has it.
@NullMarked
package org.encompass.notifier.outbox.kafka;

import org.jspecify.annotations.NullMarked;
