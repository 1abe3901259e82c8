package org.encompass.portal.dashboard;

/// So many notifications acknowledged or telephoned at the same distance from their deadline.
///
/// @param spare whole minutes left; below 0 = late
/// @param clock minutes since the midnight before the deadline, in London; below 0 = a day before
public record Settled(int spare, int clock, int count) {}
