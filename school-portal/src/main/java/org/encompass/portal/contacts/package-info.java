/// Who is told at each school, from a file of an administrator: whole lists, or changes to them.
/// What a school said of its list itself stands.
@NullMarked
@ApplicationModule(
    displayName = "3 Contacts",
    allowedDependencies = {"domain", "access", "school", "imports", "files"})
package org.encompass.portal.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
