/// Rolls as files have them: which column is which, what may stand in a row, and the forms
/// that schools' systems write (CSV, CTF, contract messages).
@NullMarked
package org.encompass.portal.roll.file;

import org.jspecify.annotations.NullMarked;
