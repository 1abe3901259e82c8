package org.encompass.portal.upkeep;

/// What became of something a person asked for.
public sealed interface Outcome {
  /// It is so now.
  record Done() implements Outcome {}

  /// It was not done.
  record Refused(Refusal why) implements Outcome {}

  /// For this person there is no such thing.
  record NotThere() implements Outcome {}
}
