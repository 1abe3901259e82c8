/// Reads calendars over the net with Apache HttpClient, which lets us choose the very address that
/// a name leads to.
@NullMarked
package org.encompass.portal.calendar.http;

import org.jspecify.annotations.NullMarked;
