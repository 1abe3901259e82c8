/// What became of it, told to the police: ids and codes only.
@NullMarked
@ApplicationModule(displayName = "Receipts")
package org.encompass.notifier.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
