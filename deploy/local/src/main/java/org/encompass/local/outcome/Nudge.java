package org.encompass.local.outcome;

import java.time.Instant;

/// A mail of the notifier that the mail server took.
///
/// @param at by the domain's clock
public record Nudge(String to, Instant at) {}
