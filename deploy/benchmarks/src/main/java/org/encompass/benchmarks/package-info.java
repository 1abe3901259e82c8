/// Measures speed, memory and mistakes, each against a limit in the same run.
@NullMarked
package org.encompass.benchmarks;

import org.jspecify.annotations.NullMarked;
