/// Who may see what. Accounts, signing in with two factors, and the one place that opens a
/// transaction to a school's rows.
@NullMarked
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"domain", "sealing"})
package org.encompass.portal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
