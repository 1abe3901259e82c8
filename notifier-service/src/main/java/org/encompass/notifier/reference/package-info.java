/// Schools and rolls as the portal sends them: projections of two compacted topics.
@NullMarked
@ApplicationModule(displayName = "Reference")
package org.encompass.notifier.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
