/// Starting everything on this machine, and leaving nothing behind.
@NullMarked
package org.encompass.local.run;

import org.jspecify.annotations.NullMarked;
