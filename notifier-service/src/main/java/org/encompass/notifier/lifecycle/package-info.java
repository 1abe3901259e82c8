/// What may become of a notification: one checked table, every step with its receipt and ledger
/// entry.
@NullMarked
@ApplicationModule(displayName = "Lifecycle")
package org.encompass.notifier.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
