/// A force's feed, stopped for a while by two people: what was held then is let go afterwards.
@NullMarked
@ApplicationModule(displayName = "Suspensions")
package org.encompass.notifier.suspensions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
