package org.encompass.portal.dashboard;

import java.util.List;

/// One child of one incident, counted once.
///
/// @param least the fact the child is counted at
/// @param notifications all that is live about the child: two where two schools are told
public record CountedChild(Fact least, List<Fact> notifications) {}
