/// The promises, kept by the real programs: both services run from their jars, and die.
@NullMarked
package org.encompass.acceptance;

import org.jspecify.annotations.NullMarked;
