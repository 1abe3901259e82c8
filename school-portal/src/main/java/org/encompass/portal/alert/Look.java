package org.encompass.portal.alert;

import java.time.Instant;
import java.util.UUID;

/// That somebody looked at one version of an alert's content.
public record Look(UUID alert, String contactId, int contentVersion, Way way, Instant at) {

  /// In which way they looked.
  public enum Way {
    /// The child's name, in a list.
    LIST,
    PAGE,
    PRINT,
    PDF,
    JSON;

    /// Whether the person saw what the alert says, and not only whom it is about.
    public boolean showsContent() {
      return this != LIST;
    }
  }

  /// Whether it is this person's look at what this version says.
  boolean isReading(String person, int version) {
    return way.showsContent() && contactId.equals(person) && contentVersion == version;
  }
}
