/// Rolls pass through: a file is checked to its last row, what is new of it goes to the
/// notifier, and nothing of a pupil stays but an id and a keyed hash.
@NullMarked
@ApplicationModule(
    displayName = "3 Rolls",
    allowedDependencies = {"domain", "access", "sealing", "outbox", "school", "imports", "files"})
package org.encompass.portal.roll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
