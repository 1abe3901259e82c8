/// Whether a changed schema still accepts everything that the released one accepted.
@NullMarked
package org.encompass.schemas.compatibility;

import org.jspecify.annotations.NullMarked;
