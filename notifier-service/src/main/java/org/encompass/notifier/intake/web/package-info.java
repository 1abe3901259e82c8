/// Incidents over HTTP: checked at the door, then put on the same topic as all others.
@NullMarked
package org.encompass.notifier.intake.web;

import org.jspecify.annotations.NullMarked;
