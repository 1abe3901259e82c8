package org.encompass.portal.access;

import java.util.List;
import org.encompass.portal.access.SchoolList.Place;
import org.springframework.stereotype.Component;

/// Which of several accounts a person means who knows the password of all of them.
@Component
class Whose {
  private final SchoolList lists;

  Whose(SchoolList lists) {
    this.lists = lists;
  }

  /// Accounts that stand on no list any more are in nobody's way.
  ///
  /// @param fitting at least one
  FirstFactor of(List<Account> fitting, String school) {
    var alive = fitting.stream().filter(this::counts).toList();
    if (alive.size() > 1) {
      var meant = alive.stream().filter(one -> isAt(one, school.strip())).toList();
      return meant.size() == 1
          ? new FirstFactor.Given(meant.getFirst().signedIn())
          : new FirstFactor.Several();
    }
    var only = alive.isEmpty() ? fitting.getFirst() : alive.getFirst();
    return new FirstFactor.Given(only.signedIn());
  }

  private boolean counts(Account account) {
    return switch (account.kind()) {
      case ADMINISTRATOR -> true;
      case KEY_ADULT -> !lists.placesOf(account.accountId()).isEmpty();
    };
  }

  private boolean isAt(Account account, String school) {
    return lists.placesOf(account.accountId()).stream().anyMatch(place -> isCalled(place, school));
  }

  private static boolean isCalled(Place place, String school) {
    return place.school().value().equalsIgnoreCase(school)
        || place.schoolName().equalsIgnoreCase(school);
  }
}
