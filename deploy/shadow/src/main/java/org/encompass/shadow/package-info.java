/// Runs the notifier's own matching over files, before a force goes live: nobody is told.
@NullMarked
package org.encompass.shadow;

import org.jspecify.annotations.NullMarked;
