/// Whether each school could be told on its next school day, and what stands in the way. Looked at
/// each afternoon, while there is time to mend it. Nothing here reads a case.
@NullMarked
@ApplicationModule(
    displayName = "Reachability",
    allowedDependencies = {"domain", "access", "school", "search"})
package org.encompass.portal.reachability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
