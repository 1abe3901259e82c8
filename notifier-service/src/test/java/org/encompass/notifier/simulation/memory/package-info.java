/// The ports' twins in memory: what the notifier's tables do, in one thread, with transactions that
/// can be rolled back. Each says in plain Java what its SQL says.
@NullMarked
package org.encompass.notifier.simulation.memory;

import org.jspecify.annotations.NullMarked;
