/// The words everybody uses: plain values, nothing but Java.
@NullMarked
@ApplicationModule(displayName = "Domain", type = ApplicationModule.Type.OPEN)
package org.encompass.notifier.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
