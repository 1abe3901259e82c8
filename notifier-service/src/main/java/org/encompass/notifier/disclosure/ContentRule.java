package org.encompass.notifier.disclosure;

import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.policy.ForcePolicy;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.DisclosureContent.HandlingText;
import org.encompass.schemas.DisclosureContent.Profile;

/// What a school may read of a child: by the force's profile, and never addresses, telephones,
/// injuries or other children, which have no field to stand in.
final class ContentRule {
  /// @param nth which notification about this pupil within twelve months it is
  static DisclosureContent content(ChildCase child, ForcePolicy policy, int nth) {
    return switch (policy.profile()) {
      case MINIMAL -> minimal(child, policy);
      case NATIONAL -> national(child, policy, nth);
    };
  }

  private static DisclosureContent minimal(ChildCase of, ForcePolicy policy) {
    var incident = of.incident();
    var child = of.child();
    return new DisclosureContent(
        Profile.MINIMAL,
        child.givenNames(),
        child.familyName(),
        child.dateOfBirth(),
        incident.occurredFrom(),
        child.presence(),
        child.welfareCheck(),
        incident.force(),
        incident.reference(),
        handling(policy),
        incident.contact(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static DisclosureContent national(ChildCase of, ForcePolicy policy, int nth) {
    var incident = of.incident();
    var child = of.child();
    var confidential = Boolean.TRUE.equals(incident.confidentialAddress());
    return new DisclosureContent(
        Profile.NATIONAL,
        child.givenNames(),
        child.familyName(),
        child.dateOfBirth(),
        incident.occurredFrom(),
        child.presence(),
        child.welfareCheck(),
        incident.force(),
        incident.reference(),
        handling(policy),
        incident.contact(),
        incident.incidentType(),
        confidential ? null : incident.locationCategory(),
        incident.circumstances(),
        incident.actionsTaken(),
        incident.arrestMade(),
        child.spokenTo(),
        child.spokenToAlone(),
        child.voiceOfTheChild(),
        child.demeanour(),
        incident.socialCareReferral(),
        incident.safeToContactHome(),
        child.collectionConcern(),
        nth);
  }

  private static HandlingText handling(ForcePolicy policy) {
    return new HandlingText(policy.handlingTextEn(), policy.handlingTextCy());
  }

  private ContentRule() {}
}
