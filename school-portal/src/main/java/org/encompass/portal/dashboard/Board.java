package org.encompass.portal.dashboard;

import java.util.List;

/// What one page of the dashboard shows.
///
/// @param tally every child once
/// @param earlier children of earlier mornings whom somebody still has to see to
/// @param forces by police force, each child once
/// @param authorities by local authority, each child once
/// @param schools by school; a child at two schools stands in two rows
/// @param settled how much time there was to spare
public record Board(
    Tally tally,
    Tally earlier,
    List<Group> forces,
    List<Group> authorities,
    List<Group> schools,
    List<Settled> settled) {}
