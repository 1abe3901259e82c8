package org.encompass.notifier.delivery;

import java.time.Instant;

/// What one contact was, or is to be, told of a notification. Public for this module's own
/// sub-packages.
///
/// @param due when it was to be told
/// @param onItsWay no mail server has taken it yet, and one still may
public record SoFar(String contactId, Purpose purpose, Instant due, boolean onItsWay) {}
