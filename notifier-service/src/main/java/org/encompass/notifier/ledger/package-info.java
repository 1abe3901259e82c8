/// The record of every decision: what, with whom, why, on which basis, or why not.
@NullMarked
@ApplicationModule(displayName = "Ledger")
package org.encompass.notifier.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
