/// Files come in: looked at whole first, put into force when somebody says so. What a kind of file
/// means is its own module's.
@NullMarked
@ApplicationModule(
    displayName = "Imports",
    allowedDependencies = {"domain", "access", "sealing"})
package org.encompass.portal.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
