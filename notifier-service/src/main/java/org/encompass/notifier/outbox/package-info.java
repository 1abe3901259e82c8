/// What is to be said on a topic: written with the decision, said afterwards, in order per key.
@NullMarked
@ApplicationModule(displayName = "Outbox")
package org.encompass.notifier.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
