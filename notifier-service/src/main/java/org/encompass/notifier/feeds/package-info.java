/// Whether the police systems still speak: what came from each force, against what was to be
/// expected. A force that says nothing may have nothing to say, or nobody to say it.
@NullMarked
@ApplicationModule(displayName = "Feeds")
package org.encompass.notifier.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
