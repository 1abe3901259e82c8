/// A school looks after its own entry: its people, when children arrive, that it is closed today.
/// Nothing here reads a case.
@NullMarked
@ApplicationModule(
    displayName = "Upkeep",
    allowedDependencies = {"domain", "access", "school"})
package org.encompass.portal.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
