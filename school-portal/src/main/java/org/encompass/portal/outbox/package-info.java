/// What the portal says to others: written in the transaction that decides it, sent afterwards, in
/// order per key, until the broker has it.
@NullMarked
@ApplicationModule(displayName = "Outbox", allowedDependencies = "sealing")
package org.encompass.portal.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
