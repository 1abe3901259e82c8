package org.encompass.portal.upkeep;

import java.util.Optional;
import org.encompass.portal.access.Recovery;
import org.encompass.portal.access.RecoveryCode;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.upkeep.Office.Visit;
import org.springframework.stereotype.Service;

/// Vouching for a colleague who cannot sign in any more, as a thing that the school's list shows.
@Service
public class Vouching {
  private final Office office;
  private final Recovery recovery;

  Vouching(Office office, Recovery recovery) {
    this.office = office;
    this.recovery = recovery;
  }

  /// Whether this person may vouch for that one as a colleague at this school.
  public boolean may(SignedIn who, SchoolKey school, String contactId) {
    return recovery.mayVouch(who, school, contactId);
  }

  /// The code to hand over; empty if the person may not vouch for this colleague of this school.
  public Optional<RecoveryCode> vouch(SignedIn who, SchoolKey school, String contactId) {
    return office
        .change(
            who.accountId(),
            school,
            visit -> isListed(visit, contactId) ? vouch(visit, who, school, contactId) : none())
        .flatMap(code -> code);
  }

  private Optional<RecoveryCode> vouch(
      Visit visit, SignedIn who, SchoolKey school, String contactId) {
    var code = recovery.vouch(who, school, contactId);
    code.ifPresent(shown -> office.note(visit, Changes.Kind.VOUCHED, contactId));
    return code;
  }

  private static Optional<RecoveryCode> none() {
    return Optional.empty();
  }

  private static boolean isListed(Visit visit, String contactId) {
    return visit.word().contacts().stream().anyMatch(one -> one.contactId().equals(contactId));
  }
}
