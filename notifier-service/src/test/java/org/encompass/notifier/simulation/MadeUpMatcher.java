package org.encompass.notifier.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.matching.Matcher.Matched;
import org.encompass.notifier.matching.SchoolMatch;

/// Whose pupil a child is, by nothing but its made-up postcode: the same child, the same answer.
final class MadeUpMatcher {
  private final Night night;

  MadeUpMatcher(Night night) {
    this.night = night;
  }

  Matched match(ChildCase child) {
    if (!night.calm() && night.chance().percent(3)) {
      throw new IllegalStateException("matching fails now and then");
    }
    return new Matched(answer(child), Optional.empty());
  }

  private static SchoolMatch answer(ChildCase child) {
    var postcode = String.valueOf(child.child().postcode());
    int lot = Math.floorMod(postcode.hashCode() * 31 + child.childRef().hashCode(), 100);
    var one = school(lot % Register.URNS.size());
    var other = school((lot + 1) % Register.URNS.size());
    if (lot < 60) {
      return found(Set.of(one));
    }
    if (lot < 75) {
      return found(Set.of(one, other));
    }
    if (lot < 92) {
      return new SchoolMatch.Unsure(List.of(), List.of(), List.of("NOT_SURE"));
    }
    return lot < 96
        ? new SchoolMatch.OutOfScope("ADULT")
        : found(Set.of(new Recipient.LocalAuthority(Register.AUTHORITY)));
  }

  private static Recipient school(int number) {
    return new Recipient.School(new Urn(Register.URNS.get(number)));
  }

  private static SchoolMatch found(Set<Recipient> recipients) {
    return new SchoolMatch.Found(recipients, List.of(), List.of(), List.of("MADE_UP"));
  }
}
