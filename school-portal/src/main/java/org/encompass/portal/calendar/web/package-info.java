/// Pages about calendars, for administrators.
@NullMarked
package org.encompass.portal.calendar.web;

import org.jspecify.annotations.NullMarked;
