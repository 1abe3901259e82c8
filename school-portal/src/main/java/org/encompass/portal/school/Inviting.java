package org.encompass.portal.school;

import java.util.LinkedHashSet;
import java.util.List;
import org.encompass.portal.access.Invitations;
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

  /// Invites these people, everybody of one school, or everybody; whose account was set up once
  /// gets no mail.
  ///
  /// @return how many mails will be sent
  @Transactional
  public int invite(List<String> contactIds, @Nullable String urn, boolean all) {
    var people = new LinkedHashSet<>(contactIds);
    if (urn != null) {
      people.addAll(register.contactIdsOf(urn));
    }
    if (all) {
      people.addAll(register.contactIds());
    }
    return people.isEmpty() ? 0 : invitations.invite(people);
  }
}
