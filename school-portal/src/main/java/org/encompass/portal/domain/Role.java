package org.encompass.portal.domain;

/// What a person is on a school's list of contacts.
public enum Role {
  LEAD,
  DEPUTY,
  HEAD,
  LA_OFFICER;

  /// A head is told that an alert waits unread, never what it says.
  public boolean readsCases() {
    return switch (this) {
      case LEAD, DEPUTY, LA_OFFICER -> true;
      case HEAD -> false;
    };
  }

  /// Whether the person is told who looked at the alerts of the place.
  public boolean overseesReaders() {
    return switch (this) {
      case LEAD, LA_OFFICER -> true;
      case DEPUTY, HEAD -> false;
    };
  }
}
