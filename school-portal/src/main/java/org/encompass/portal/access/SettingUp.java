package org.encompass.portal.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets an account up from a one-time link: by a passkey alone, or by a password and then a code.
/// The link ends with that, and can do nothing else. An account that was set up before opens only
/// while a recovery is approved, and to who also has the code that a colleague handed over.
@Service
public class SettingUp {
  /// The fewest characters of a password.
  public static final int SHORTEST = 12;

  /// The most bytes that bcrypt takes in.
  public static final int LONGEST_BYTES = 72;

  private final AccountStore accounts;
  private final Passkeys passkeys;
  private final Recoveries recoveries;
  private final Recovery recovery;
  private final PasswordEncoder encoder;
  private final Clock wall;

  SettingUp(
      AccountStore accounts,
      Passkeys passkeys,
      Recoveries recoveries,
      Recovery recovery,
      PasswordEncoder encoder,
      @Qualifier("wall") Clock wall) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.recoveries = recoveries;
    this.recovery = recovery;
    this.encoder = encoder;
    this.wall = wall;
  }

  /// The account that waits behind a link; empty if the link is used up, too old or no link.
  @Transactional(readOnly = true)
  public Optional<Account> waitingFor(OneTimeLink link) {
    return accounts
        .findByLink(link.hash(), wall.instant())
        .filter(account -> account.state() == Account.State.INVITED)
        .filter(
            account -> !account.setUpBefore() || recovery.openFor(account.accountId()).isPresent());
  }

  /// What is wrong with a password, as the last part of a message's key.
  public Optional<String> problemOf(String password, String again) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("short");
    }
    if (password.getBytes(UTF_8).length > LONGEST_BYTES) {
      return Optional.of("long");
    }
    return password.equals(again) ? Optional.empty() : Optional.of("differ");
  }

  /// Keeps the password and makes a new secret for the second factor.
  @Transactional
  public void choosePassword(Account account, String password) {
    accounts.prepare(
        account.accountId(), requireNonNull(encoder.encode(password)), TotpFactor.newSecret());
  }

  /// The same for who signs in by another service and needs no password.
  @Transactional
  public void chooseNoPassword(Account account) {
    accounts.prepare(account.accountId(), null, TotpFactor.newSecret());
  }

  /// Opens the account if the code shows that the app holds the secret.
  @Transactional
  public boolean confirm(Account account, String code) {
    if (account.totpSecret() == null) {
      return false;
    }
    var now = wall.instant();
    var step = TotpFactor.step(account.totpSecret(), code, now);
    step.ifPresent(used -> open(account, used, now));
    return step.isPresent();
  }

  /// Asks for the passkey that is to open the account.
  public Passkeys.Question askForPasskey(Account account) {
    return passkeys.askForNew(account);
  }

  /// Opens the account with a passkey instead of password and code; false if the answer does not
  /// fit.
  @Transactional
  public boolean confirmPasskey(Account account, String label, String challenge, String answer) {
    var added = passkeys.add(account, label, challenge, answer);
    if (added) {
      accounts.chooseAnew(account.accountId());
      open(account, 0, wall.instant());
    }
    return added;
  }

  private void open(Account account, long step, Instant now) {
    accounts.activate(account.accountId(), step, now);
    recoveries.setUp(account.accountId(), now);
  }
}
