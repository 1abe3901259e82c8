package org.encompass.portal.alert;

import org.encompass.portal.access.SchoolList.Place;

/// How far a person sees at a school where they may read: every alert but those hidden from
/// them.
public record Sight(String contactId, Place place) {
  boolean covers(Alert alert) {
    return place.school().equals(alert.school()) && !alert.isHiddenFrom(contactId, place);
  }
}
