package org.encompass.notifier.matching;

import org.encompass.notifier.disclosure.ReturnedPupils;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.Notification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// "Not our pupil": a person finds another school, by the first deadline.
@Component
class ReturnedToReview implements ReturnedPupils {
  private final Children children;
  private final Hindrances hindrances;
  private final ReviewDesk desk;

  ReturnedToReview(Children children, Hindrances hindrances, ReviewDesk desk) {
    this.children = children;
    this.hindrances = hindrances;
    this.desk = desk;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void returned(Notification notification, String contactId) {
    var child = children.lock(notification.childId());
    if (child.named() && child.generation() == notification.generation()) {
      var text = hindrances.inTextWhateverHappens(child);
      var fromWhom = notification.recipient().key();
      desk.askAgain(child, notification.deadline(), text, fromWhom, "contact " + contactId);
    }
  }
}
