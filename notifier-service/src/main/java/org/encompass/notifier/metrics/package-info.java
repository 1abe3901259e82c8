/// The numbers that matter: the accounting line without a remainder, deadlines met and missed, what
/// waits for a person and what is in hand.
@NullMarked
@ApplicationModule(displayName = "Metrics")
package org.encompass.notifier.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
