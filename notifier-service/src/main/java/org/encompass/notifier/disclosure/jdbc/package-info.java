/// What was disclosed, and how often a pupil was notified about.
@NullMarked
package org.encompass.notifier.disclosure.jdbc;

import org.jspecify.annotations.NullMarked;
