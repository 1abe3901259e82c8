package org.encompass.notifier.metrics;

/// Where all children are: each (force, reference, childRef) counts once, at its least advanced
/// live notification.
///
/// @param children counted apart from the others, so that a child forgotten by the rule shows
public record Accounting(
    long children,
    long told,
    long held,
    long inReview,
    long outOfScope,
    long withdrawn,
    long rejected,
    long owed) {

  /// What is counted as a child and nowhere else. Anything but 0 is a fault of ours.
  public long remainder() {
    return children - told - held - inReview - outOfScope - withdrawn - rejected - owed;
  }

  /// The line that the desk shows and the local run ends with.
  public String line() {
    return ("children %d = told %d + held %d + in review %d + out of scope %d + withdrawn %d"
            + " + rejected %d + owed %d")
        .formatted(children, told, held, inReview, outOfScope, withdrawn, rejected, owed);
  }
}
