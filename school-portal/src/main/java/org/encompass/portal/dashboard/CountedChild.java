package org.encompass.portal.dashboard;

import java.time.Instant;
import java.util.List;

/// One child of one incident, counted once.
///
/// @param least the fact the child is counted at
/// @param notifications all that is live about the child: two where two schools are told
/// @param firstAt when the child was first heard of, whatever came before the notifications
public record CountedChild(Fact least, List<Fact> notifications, Instant firstAt) {}
