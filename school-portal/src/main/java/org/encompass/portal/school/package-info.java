/// Step 3. Schools, their contacts and calendars, kept by administrators; rolls, which pass
/// through.
@NullMarked
@ApplicationModule(
    displayName = "3 Schools",
    allowedDependencies = {"domain", "access", "sealing", "outbox"})
package org.encompass.portal.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
