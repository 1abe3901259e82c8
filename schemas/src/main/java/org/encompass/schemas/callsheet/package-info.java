/// The call sheet outside the database: what it holds, how it is sealed to the duty's key, what its
/// files are called, and as CSV. Written by the notifier, opened by `deploy/open-call-sheet`.
@NullMarked
package org.encompass.schemas.callsheet;

import org.jspecify.annotations.NullMarked;
