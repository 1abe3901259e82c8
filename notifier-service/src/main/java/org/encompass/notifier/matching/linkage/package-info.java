/// How sure the roll makes us of a child's schools: weights, posterior, gates and their
// explanation.
/// Plain Java, the same for the live path and the shadow run.
@NullMarked
package org.encompass.notifier.matching.linkage;

import org.jspecify.annotations.NullMarked;
