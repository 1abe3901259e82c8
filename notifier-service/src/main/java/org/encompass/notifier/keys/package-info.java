/// Personal details at rest: sealed under a key of their own, forgotten by deleting that key.
@NullMarked
@ApplicationModule(displayName = "Keys")
package org.encompass.notifier.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
