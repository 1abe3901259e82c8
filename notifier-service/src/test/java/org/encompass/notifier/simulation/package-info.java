/// A night of the notifier, played from a seed: the real code of its steps over tables in memory,
/// several nodes in one thread, a clock that jumps, and all that can go wrong. The same seed plays
/// the same night. Start reading at `Night`.
@NullMarked
package org.encompass.notifier.simulation;

import org.jspecify.annotations.NullMarked;
