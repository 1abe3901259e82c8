package org.encompass.portal.upkeep;

/// Why a change of a school's list is not made.
public enum Refusal {
  /// Nobody would be left who can open a case.
  LAST_READER,
  /// Nobody would be left who can keep the list.
  LAST_KEEPER,
  /// Name, role and training of one's own: another person of the list says them.
  OWN_RIGHTS,
  /// Of who keeps the list alone, a colleague without that right says one thing: a later training.
  ONLY_LATER_TRAINING,
  /// Somebody on the list has this address; each person needs one of their own.
  ADDRESS_TAKEN,
  /// Another place knows this address under another name: one person would have two accounts.
  OTHER_NAME,
  /// Somebody else changed it since the form was shown.
  CHANGED_MEANWHILE,
  /// More people, or more days away, than an entry may hold.
  FULL
}
