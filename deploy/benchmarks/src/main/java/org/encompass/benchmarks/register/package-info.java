/// A register of schools, brought in as an administrator does it.
@NullMarked
package org.encompass.benchmarks.register;

import org.jspecify.annotations.NullMarked;
