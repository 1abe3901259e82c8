/// Step 4. The facts go to the portal, sealed, checked for what must never be disclosed.
@NullMarked
@ApplicationModule(displayName = "4 Disclosure")
package org.encompass.notifier.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
