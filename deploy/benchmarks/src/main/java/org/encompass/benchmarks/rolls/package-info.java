/// How quickly a national roll comes in as a file, and in how much memory.
@NullMarked
package org.encompass.benchmarks.rolls;

import org.jspecify.annotations.NullMarked;
