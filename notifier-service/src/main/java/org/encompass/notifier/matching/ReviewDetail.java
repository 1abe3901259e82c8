package org.encompass.notifier.matching;

import java.util.List;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.schemas.PersonalData;

/// What a reviewer sees of one child: both records side by side.
///
/// @param seen what a decision about this is to name; nothing that can be decided about while the
///     police's last words are not yet worked in
/// @param live what schools know already
/// @param twoPeople whether a second person must agree
@PersonalData
public record ReviewDetail(
    ReviewItem item,
    Reviews.Seen seen,
    ChildCase child,
    ReviewNotes notes,
    List<Notification> live,
    boolean twoPeople) {
  @Override
  public String toString() {
    return "ReviewDetail[withheld]";
  }
}
