/// Step 4. On time, late, unread: what became of every child, in numbers, for administrators.
@NullMarked
@ApplicationModule(
    displayName = "4 Dashboard",
    allowedDependencies = {"domain", "access", "school"})
package org.encompass.portal.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
