/// Files as people bring them: which encoding, which separator, which order of columns, and
/// what is wrong where. What stands in them is for the kinds of imports to say.
@NullMarked
@ApplicationModule(displayName = "Files", allowedDependencies = "imports")
package org.encompass.portal.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
