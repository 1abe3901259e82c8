/// A made-up country: families, schools, rolls with schools' mistakes, and police reports with
/// officers' mistakes. Knows nothing of the matching that it is there to try.
@NullMarked
package org.encompass.benchmarks.matching.world;

import org.jspecify.annotations.NullMarked;
