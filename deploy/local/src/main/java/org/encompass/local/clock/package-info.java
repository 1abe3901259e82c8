/// Playing the domain time of a local run. Only PlayedClock and its configuration go onto the
/// services' class path; the shipped jars know nothing of them.
@NullMarked
package org.encompass.local.clock;

import org.jspecify.annotations.NullMarked;
