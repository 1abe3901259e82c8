/// The register of schools as the Department for Education publishes it, and which police
/// force serves whom. It says what a school is, never who is told: no school gets people from
/// here.
@NullMarked
@ApplicationModule(
    displayName = "Register",
    allowedDependencies = {"domain", "access", "files", "imports", "school"})
package org.encompass.portal.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
