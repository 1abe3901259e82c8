package org.encompass.portal.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.access.Passkeys.Question;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a signed-in person changes about her own ways to sign in. Two factors always stay; each
/// change is told to her by mail.
@Service
public class OwnFactors {
  private final AccountStore accounts;
  private final Passkeys passkeys;
  private final AccountMails mails;
  private final Clock wall;

  OwnFactors(
      AccountStore accounts, Passkeys passkeys, AccountMails mails, @Qualifier("wall") Clock wall) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.mails = mails;
    this.wall = wall;
  }

  public List<Passkey> passkeys(String accountId) {
    return passkeys.of(accountId);
  }

  public Ways ways(String accountId) {
    return accounts.waysOf(accountId);
  }

  public Question askForPasskey(Account account) {
    return passkeys.askForNew(account);
  }

  /// Adds a passkey; false if the answer does not fit.
  @Transactional
  public boolean addPasskey(Account account, String label, String challenge, String answer) {
    var added = passkeys.add(account, label, challenge, answer);
    if (added) {
      tell(account.accountId());
    }
    return added;
  }

  /// What became of a removal.
  public enum Removal {
    DONE,
    /// Without it two factors would not be left.
    NEEDED,
    GONE
  }

  @Transactional
  public Removal removePasskey(String accountId, UUID passkeyId) {
    accounts.lock(accountId);
    if (passkeys.of(accountId).stream().noneMatch(one -> one.passkeyId().equals(passkeyId))) {
      return Removal.GONE;
    }
    if (!accounts.waysOf(accountId).withoutOnePasskey().enough()) {
      return Removal.NEEDED;
    }
    passkeys.remove(accountId, passkeyId);
    tell(accountId);
    return Removal.DONE;
  }

  @Transactional
  public Removal removeApp(String accountId) {
    accounts.lock(accountId);
    var ways = accounts.waysOf(accountId);
    if (!ways.app()) {
      return Removal.GONE;
    }
    if (!ways.withoutApp().enough()) {
      return Removal.NEEDED;
    }
    accounts.removeApp(accountId);
    tell(accountId);
    return Removal.DONE;
  }

  /// Makes a secret for a new app. The old app's codes count until the new one's first does.
  @Transactional
  public void startApp(String accountId) {
    accounts.offerApp(accountId, TotpFactor.newSecret());
  }

  /// The secret that waits for its first code.
  @Transactional(readOnly = true)
  public Optional<byte[]> offeredApp(String accountId) {
    return accounts.offeredApp(accountId);
  }

  /// Changes to the new app if the code shows that it holds the secret.
  @Transactional
  public boolean confirmApp(String accountId, String code) {
    var secret = accounts.offeredApp(accountId);
    var step = secret.map(one -> TotpFactor.step(one, code, wall.instant()));
    if (step.isEmpty() || step.get().isEmpty()) {
      return false;
    }
    accounts.takeOfferedApp(accountId, step.get().getAsLong());
    tell(accountId);
    return true;
  }

  private void tell(String accountId) {
    mails.add(AccountMails.Kind.WAYS_CHANGED, List.of(accountId), wall.instant());
  }
}
