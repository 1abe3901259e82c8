package org.encompass.notifier.matching;

import org.encompass.notifier.incidents.ChildCase;

/// Finds the school whose roll a child is on. The rule behind it may change; what it may answer
/// does not.
public interface Matcher {
  SchoolMatch match(ChildCase child);
}
