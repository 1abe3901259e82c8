/// What the police reported, as it stands now: one row a child.
@NullMarked
@ApplicationModule(displayName = "Incidents")
package org.encompass.notifier.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
