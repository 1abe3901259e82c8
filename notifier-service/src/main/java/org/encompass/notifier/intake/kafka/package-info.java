/// Incidents as the topic brings them, a batch at a time.
@NullMarked
package org.encompass.notifier.intake.kafka;

import org.jspecify.annotations.NullMarked;
