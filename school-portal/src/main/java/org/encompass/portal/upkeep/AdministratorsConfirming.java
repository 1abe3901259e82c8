package org.encompass.portal.upkeep;

import java.util.List;
import java.util.function.Supplier;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitSchools;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Newcomers.Newcomer;
import org.springframework.stereotype.Service;

/// Newcomers of schools that have no second person, before an administrator whose schools they are.
@Service
public class AdministratorsConfirming {
  private final Confirming confirming;
  private final RemitSchools remits;

  AdministratorsConfirming(Confirming confirming, RemitSchools remits) {
    this.confirming = confirming;
    this.remits = remits;
  }

  /// Those who wait at schools of the remit, oldest first.
  public List<Newcomer> waiting(Remit remit) {
    var waiting = confirming.forAdministrators();
    var schools = remits.among(remit, waiting.stream().map(Newcomer::school).toList());
    return waiting.stream().filter(one -> schools.contains(one.school())).toList();
  }

  /// The administrator says that the list is to have the person.
  public Outcome confirm(String by, Remit remit, SchoolKey school, String contactId) {
    return within(remit, school, () -> confirming.confirmAsAdministrator(by, school, contactId));
  }

  /// The administrator says that it is not.
  public Outcome refuse(String by, Remit remit, SchoolKey school, String contactId) {
    return within(remit, school, () -> confirming.refuseAsAdministrator(by, school, contactId));
  }

  private Outcome within(Remit remit, SchoolKey school, Supplier<Outcome> work) {
    return remits.has(remit, school) ? work.get() : new Outcome.NotThere();
  }
}
