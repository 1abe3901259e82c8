/// Finds a school by what somebody remembers of it, slips of the keys included.
@NullMarked
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {"domain", "access"})
package org.encompass.portal.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
