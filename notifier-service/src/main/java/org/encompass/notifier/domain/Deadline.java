package org.encompass.notifier.domain;

import java.time.Instant;

/// By when a child's school must know, and why then.
///
/// @param because a sentence for people ("Mon 26 Oct 09:00, the first school day after ...")
/// @param rule which calendar and rule version gave it
/// @param lateOnArrival such a moment already lay between the incident and its arrival here
public record Deadline(Instant at, String because, String rule, boolean lateOnArrival) {}
