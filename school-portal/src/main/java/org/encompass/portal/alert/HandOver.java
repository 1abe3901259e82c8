package org.encompass.portal.alert;

import java.time.Instant;

/// That a key adult gave an alert on to a colleague.
public record HandOver(String contactId, String toContactId, int contentVersion, Instant at) {}
