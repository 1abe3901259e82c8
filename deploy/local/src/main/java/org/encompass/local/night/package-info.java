/// A made-up night: what the police publish, and the truth about where each child belongs.
@NullMarked
package org.encompass.local.night;

import org.jspecify.annotations.NullMarked;
