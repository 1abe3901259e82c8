package org.encompass.shadow;

import org.encompass.notifier.matching.linkage.Report;
import org.encompass.schemas.PersonalData;

/// A child to be decided about.
///
/// @param childRef what the file calls the child; stands in the result
@PersonalData
record Child(String childRef, Report report) {
  @Override
  public String toString() {
    return "Child[withheld]";
  }
}
