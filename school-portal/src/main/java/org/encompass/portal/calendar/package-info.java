/// When schools are closed: term dates from files and feeds of poor quality, what they cover and
/// when they run out.
@NullMarked
@ApplicationModule(
    displayName = "Calendars",
    allowedDependencies = {"domain", "access", "school", "imports", "files", "sealing"})
package org.encompass.portal.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
