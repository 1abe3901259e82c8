/// The words of the portal. Plain Java: no framework, no clock, no database.
@NullMarked
@ApplicationModule(
    displayName = "Words",
    allowedDependencies = {})
package org.encompass.portal.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
