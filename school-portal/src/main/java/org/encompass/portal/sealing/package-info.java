/// Keeps personal data sealed: at rest with the portal's own keys, on the wire with shared ones.
@NullMarked
@ApplicationModule(
    displayName = "Sealing",
    allowedDependencies = {})
package org.encompass.portal.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
