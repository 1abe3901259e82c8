/// Faults sown into a copy of the sources, to see that the tests find them. A harness that lets
/// them live proves nothing.
@NullMarked
package org.encompass.acceptance.mutants;

import org.jspecify.annotations.NullMarked;
