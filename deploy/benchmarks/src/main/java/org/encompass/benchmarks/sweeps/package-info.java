/// Claiming what is due by our sweep's statement, and by a Quartz trigger for each row.
@NullMarked
package org.encompass.benchmarks.sweeps;

import org.jspecify.annotations.NullMarked;
