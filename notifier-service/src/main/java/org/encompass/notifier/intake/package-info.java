/// Step 1. An incident arrives: accepted, answered as a duplicate, or put aside whole. None is
/// lost.
@NullMarked
@ApplicationModule(displayName = "1 Intake")
package org.encompass.notifier.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
