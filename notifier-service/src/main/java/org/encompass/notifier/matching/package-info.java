/// Step 2. Finds the school whose roll a child is on. Never guesses: when unsure, a person decides.
@NullMarked
@ApplicationModule(displayName = "2 Matching")
package org.encompass.notifier.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
