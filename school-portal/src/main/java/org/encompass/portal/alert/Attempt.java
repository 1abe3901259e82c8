package org.encompass.portal.alert;

import java.time.Instant;
import java.util.UUID;

/// That somebody asked for an alert that is hidden from them, once or often.
public record Attempt(UUID alert, String contactId, Instant firstAt, Instant lastAt, int times) {}
