/// What somebody had opened although it was not, or no longer, for them: who it was, and the record
/// that a personal data breach needs, with its clock.
@NullMarked
@ApplicationModule(displayName = "Breaches")
package org.encompass.notifier.breaches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
