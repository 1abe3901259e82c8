/// The bank holidays of England and Wales. Both services count days by them, each reads them for
/// itself, and both have to come to the same.
@NullMarked
package org.encompass.schemas.days;

import org.jspecify.annotations.NullMarked;
