package org.encompass.notifier.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.encompass.notifier.disclosure.Conflicts;
import org.encompass.notifier.disclosure.FreeTextCheck;
import org.encompass.notifier.disclosure.MarkedPhrase;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.DisclosureContent.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Why a person must look at a case although the schools are known.
@Component
class Hindrances {
  private static final Logger LOG = LoggerFactory.getLogger(Hindrances.class);
  static final String FREE_TEXT = "FREE_TEXT";
  static final String FREE_TEXT_UNCHECKED = "FREE_TEXT_UNCHECKED";
  static final String CONFLICT_AT_SCHOOL = "CONFLICT_AT_SCHOOL";
  static final String CONFLICT_UNTRACED = "CONFLICT_UNTRACED";
  static final String RETURNED = "RETURNED";

  private final FreeTextCheck texts;
  private final Children children;
  private final Notifications notifications;
  private final ForcePolicies policies;
  private final Schools schools;

  Hindrances(
      FreeTextCheck texts,
      Children children,
      Notifications notifications,
      ForcePolicies policies,
      Schools schools) {
    this.texts = texts;
    this.children = children;
    this.notifications = notifications;
    this.policies = policies;
    this.schools = schools;
  }

  /// @param codes in the order they were found; none: nothing stands in the way
  record Found(List<String> codes, List<MarkedPhrase> marked) {}

  /// What stands in the way of telling these.
  Found to(ChildCase child, Collection<Recipient> recipients) {
    var text = inText(child);
    var codes = new ArrayList<>(text.codes());
    var conflicts = Conflicts.of(child.incident(), schools);
    if (recipients.stream().anyMatch(r -> conflicts.closes(r.key()))) {
      codes.add(CONFLICT_AT_SCHOOL);
    }
    if (conflicts.closesUntraced()) {
      codes.add(CONFLICT_UNTRACED);
    }
    if (recipients.stream().anyMatch(r -> wasReturned(child, r))) {
      codes.add(RETURNED);
    }
    return new Found(codes, text.marked());
  }

  /// What must not leave unread, where the force's profile discloses free text at all.
  Found inText(ChildCase child) {
    if (policies.of(child.policyForce()).profile() != Profile.NATIONAL) {
      return new Found(List.of(), List.of());
    }
    var household = children.household(child.incidentId()).stream().map(ChildCase::child).toList();
    var marked = texts.check(child.incident(), child.child(), household);
    return new Found(marked.isEmpty() ? List.of() : List.of(FREE_TEXT), marked);
  }

  /// The same where a person decides in any case, and nothing may keep the child from them. If the
  /// check itself fails, they must look at all of the text.
  Found inTextWhateverHappens(ChildCase child) {
    try {
      return inText(child);
    } catch (RuntimeException | Error fault) {
      // The text of an exception may quote what it could not read.
      LOG.error("child {}: unchecked text, {}", child.childId(), fault.getClass().getName());
      return new Found(
          List.of(FREE_TEXT_UNCHECKED), FreeTextCheck.unchecked(child.incident(), child.child()));
    }
  }

  private boolean wasReturned(ChildCase child, Recipient recipient) {
    return notifications.ofChild(child.childId()).stream()
        .anyMatch(
            n ->
                n.recipient().equals(recipient)
                    && n.generation() == child.generation()
                    && !n.live()
                    && RETURNED.equals(n.reason()));
  }
}
