/// The national roll in memory, found by what a report may get right about a child.
@NullMarked
package org.encompass.notifier.matching.index;

import org.jspecify.annotations.NullMarked;
