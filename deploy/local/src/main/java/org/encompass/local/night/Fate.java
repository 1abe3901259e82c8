package org.encompass.local.night;

/// How a child is counted when the night is over.
public enum Fate {
  TOLD("told"),
  HELD("held"),
  IN_REVIEW("in review"),
  OUT_OF_SCOPE("out of scope"),
  WITHDRAWN("withdrawn"),
  REJECTED("rejected"),
  OWED("owed");

  private final String words;

  Fate(String words) {
    this.words = words;
  }

  /// As the accounting line says it.
  public String words() {
    return words;
  }
}
