package org.encompass.portal.alert;

import java.time.Instant;

/// That somebody looked at one version of an alert's content.
public record Look(String contactId, int contentVersion, Instant firstAt) {}
