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

  /// Invites these people, everybody of one school, or everybody. Who was named starts anew even
  /// if the account is set up: it is suspended until the link is accepted. Of a whole school or of
  /// all, only those without a finished account get a mail.
  ///
  /// @return how many mails will be sent
  @Transactional
  public int invite(List<String> contactIds, @Nullable String urn, boolean all) {
    var named = new LinkedHashSet<>(contactIds);
    var people = new LinkedHashSet<String>();
    if (urn != null) {
      people.addAll(register.contactIdsOf(urn));
    }
    if (all) {
      people.addAll(register.contactIds());
    }
    people.removeAll(named);
    return (named.isEmpty() ? 0 : invitations.inviteAgain(named))
        + (people.isEmpty() ? 0 : invitations.invite(people));
  }
}
