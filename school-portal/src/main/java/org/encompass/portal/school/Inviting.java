package org.encompass.portal.school;

import java.util.LinkedHashSet;
import java.util.List;
import org.encompass.portal.access.Invitations;
import org.encompass.portal.access.Remit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks people on schools' lists to set up their accounts.
@Service
public class Inviting {
  private final SchoolRegister register;
  private final Invitations invitations;

  Inviting(SchoolRegister register, Invitations invitations) {
    this.register = register;
    this.invitations = invitations;
  }

  /// Invites these people, everybody of one school, or everybody; of all these who stands on a
  /// list of the remit. Whose account was set up once gets no mail.
  ///
  /// @return how many mails will be sent
  @Transactional
  public int invite(Remit remit, List<String> contactIds, @Nullable String urn, boolean all) {
    var people = new LinkedHashSet<>(register.contactIds(remit, contactIds));
    if (urn != null) {
      people.addAll(register.contactIdsOf(remit, urn));
    }
    if (all) {
      people.addAll(register.contactIds(remit));
    }
    return people.isEmpty() ? 0 : invitations.invite(people);
  }
}
