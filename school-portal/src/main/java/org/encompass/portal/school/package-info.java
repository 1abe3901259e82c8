/// Step 3. Schools, their contacts and calendars, kept by administrators.
@NullMarked
@ApplicationModule(
    displayName = "3 Schools",
    allowedDependencies = {"domain", "access", "sealing", "outbox", "imports"})
package org.encompass.portal.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
