/// The parts of a lookup, each timed by itself with JMH.
@NullMarked
package org.encompass.benchmarks.matching.jmh;

import org.jspecify.annotations.NullMarked;
