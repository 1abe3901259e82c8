/// Takes iCalendar files (RFC 5545) apart with vinnie.
@NullMarked
package org.encompass.portal.calendar.ical;

import org.jspecify.annotations.NullMarked;
