package org.encompass.portal.access;

/// From now on an administrator looks after other schools, or after none. Said within the change:
/// what hangs on the former remit ends with it.
public record RemitTaken(String accountId) {}
