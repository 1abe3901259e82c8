/// Step 5. The key adult is told that there is something to read: a mail that says nothing
/// else. What counts is a row, and what is not proven stays owed.
@NullMarked
@ApplicationModule(displayName = "5 Delivery")
package org.encompass.notifier.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
