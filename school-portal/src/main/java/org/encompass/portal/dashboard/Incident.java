package org.encompass.portal.dashboard;

/// One incident of the police, by the force's own reference.
public record Incident(String force, String reference) {}
