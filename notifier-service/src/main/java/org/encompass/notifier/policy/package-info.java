/// What each force decided: when to tell, what to share, which handling text. Configuration
/// with a version.
@NullMarked
@ApplicationModule(displayName = "Policy")
package org.encompass.notifier.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
