/// Step 3. By when must they know, and what is due now.
@NullMarked
@ApplicationModule(displayName = "3 Scheduling")
package org.encompass.notifier.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
