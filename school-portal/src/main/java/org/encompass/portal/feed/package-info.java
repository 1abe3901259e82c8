/// Step 1. Disclosures arrive: a batch in one transaction, then its offsets; what cannot be
/// taken in is set aside whole, sealed and counted.
@NullMarked
@ApplicationModule(
    displayName = "1 Feed",
    allowedDependencies = {"domain", "sealing", "access", "alert"})
package org.encompass.portal.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
