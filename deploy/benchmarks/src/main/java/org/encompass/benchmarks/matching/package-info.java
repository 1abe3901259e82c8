/// Tries the matching on a made-up country: how many it decides, how many of those wrongly, how
/// quickly, in how much memory.
@NullMarked
package org.encompass.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
