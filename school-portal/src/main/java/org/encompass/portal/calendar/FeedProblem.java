package org.encompass.portal.calendar;

/// Why nothing came of looking at an address.
public enum FeedProblem {
  /// There is no such host, or it does not answer, or not as itself.
  UNREACHABLE,
  /// It leads to something that is not public.
  NOT_PUBLIC,
  /// It leads to another host.
  MOVED,
  /// The host says that there is no such file, or not for us.
  NOT_THERE,
  TOO_LARGE,
  TOO_SLOW,
  /// What came is no calendar that can be believed.
  UNUSABLE,
  /// What came ends before what is known: a person has to look.
  SHORTER,
  /// What came begins so long after what is known ends that known days to come would be lost.
  LATER,
  /// What came closes more school days to come than a week that moves: a person has to look.
  CLOSES_MORE,
  /// A part of ours failed at it.
  FAULT,
  /// The school is not in the register any more.
  NO_SCHOOL
}
