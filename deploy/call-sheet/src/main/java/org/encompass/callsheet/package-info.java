/// The command `deploy/open-call-sheet`: whom to telephone when everything else is gone.
@NullMarked
package org.encompass.callsheet;

import org.jspecify.annotations.NullMarked;
