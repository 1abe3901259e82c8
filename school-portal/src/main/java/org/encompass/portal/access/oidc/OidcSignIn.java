package org.encompass.portal.access.oidc;

import java.time.Clock;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.access.SettingUp;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.access.oidc.Answer.Identity;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whom a provider's word lets in. An account is linked from its invitation and found by issuer and
/// subject ever after; a mail address links nobody.
@Service
class OidcSignIn {
  private final OidcLinks links;
  private final AccountStore accounts;
  private final SettingUp settingUp;
  private final SchoolList list;
  private final OidcProperties settings;
  private final Clock wall;

  OidcSignIn(
      OidcLinks links,
      AccountStore accounts,
      SettingUp settingUp,
      SchoolList list,
      OidcProperties settings,
      @Qualifier("wall") Clock wall) {
    this.links = links;
    this.accounts = accounts;
    this.settingUp = settingUp;
    this.list = list;
    this.settings = settings;
    this.wall = wall;
  }

  /// What became of somebody whom a provider knows.
  sealed interface Outcome {
    /// The first factor is given.
    record Welcome(SignedIn person) implements Outcome {}

    /// The account of the invitation is linked; its second factor is still to be set up.
    record Linked(String accountId) implements Outcome {}

    /// Not let in.
    record Refused(Refusal why) implements Outcome {}
  }

  /// Signs in who has a linked account and still stands on the list.
  @Transactional(readOnly = true)
  public Outcome enter(Identity who) {
    var account =
        links
            .accountOf(who.issuer(), who.subject())
            .flatMap(accounts::find)
            .filter(one -> one.state() == Account.State.ACTIVE);
    if (account.isEmpty()) {
      return new Outcome.Refused(Refusal.NOT_LINKED);
    }
    var person = account.get();
    return mayCome(person, who)
        ? new Outcome.Welcome(person.signedIn())
        : new Outcome.Refused(Refusal.OTHER_ORGANISATION);
  }

  /// Takes the identity for the account of an invitation, in place of a password.
  @Transactional
  public Outcome link(OneTimeLink invitation, Identity who) {
    var waiting = settingUp.waitingFor(invitation);
    if (waiting.isEmpty()) {
      return new Outcome.Refused(Refusal.INVITATION_GONE);
    }
    var account = waiting.get();
    if (!mayCome(account, who)) {
      return new Outcome.Refused(Refusal.OTHER_ORGANISATION);
    }
    settingUp.chooseNoPassword(account);
    return links.link(account.accountId(), who.issuer(), who.subject(), wall.instant())
        ? new Outcome.Linked(account.accountId())
        : new Outcome.Refused(Refusal.LINKED_ELSEWHERE);
  }

  // The list decides what the person may read, at whichever of her places; the claim shows only
  // that one of them still calls her its own.
  private boolean mayCome(Account account, Identity who) {
    var places = list.placesOf(account.accountId());
    return switch (settings.of(who.registration()).organisation()) {
      case REQUIRED ->
          OrganisationClaim.schoolIn(who.claims().get(OrganisationClaim.NAME))
              .filter(school -> places.stream().map(Place::school).anyMatch(school::equals))
              .isPresent();
      case NONE -> account.kind() == SignedIn.Kind.ADMINISTRATOR || !places.isEmpty();
    };
  }
}
