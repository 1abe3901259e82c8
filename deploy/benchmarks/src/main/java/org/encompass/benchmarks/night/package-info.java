/// A morning at seven: everything that was held is released, mailed and receipted by the notifier
/// itself.
@NullMarked
package org.encompass.benchmarks.night;

import org.jspecify.annotations.NullMarked;
