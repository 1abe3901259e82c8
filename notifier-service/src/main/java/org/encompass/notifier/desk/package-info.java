/// People at the police: today's board, the review queue, the call to a school, the quarantine. An
/// internal site with accounts of its own; it works with the portal down.
@NullMarked
@ApplicationModule(displayName = "Desk")
package org.encompass.notifier.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
