/// Who is told next, and when, while nobody has read a notification: reminder, deputies, head, and
/// at last people with a telephone.
@NullMarked
@ApplicationModule(displayName = "Ladder")
package org.encompass.notifier.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
