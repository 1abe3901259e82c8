/// How sure the roll makes us of a child's schools: weights, posterior, gates and explanation.
/// Plain Java, the same for the live path and the shadow run.
@NullMarked
@NamedInterface("linkage")
package org.encompass.notifier.matching.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
