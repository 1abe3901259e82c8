/// Step 2. A key adult reads what happened and answers. The database shows only the reader's
/// schools; this step hides, of those, what the reader must not see.
@NullMarked
@ApplicationModule(
    displayName = "2 Alert",
    allowedDependencies = {"domain", "sealing", "access", "outbox"})
package org.encompass.portal.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
