/// What became of a night, worked out from the topics and the mails alone and held against the
/// truth.
@NullMarked
package org.encompass.local.outcome;

import org.jspecify.annotations.NullMarked;
