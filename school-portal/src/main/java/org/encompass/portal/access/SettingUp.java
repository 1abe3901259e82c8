package org.encompass.portal.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets an account up from a one-time link: a password, then a second factor. The link ends
/// with the first code that fits, and can do nothing else.
@Service
public class SettingUp {
  /// The fewest characters of a password.
  public static final int SHORTEST = 12;

  /// The most bytes that bcrypt takes in.
  public static final int LONGEST_BYTES = 72;

  private final AccountStore accounts;
  private final PasswordEncoder encoder;
  private final Clock wall;

  SettingUp(AccountStore accounts, PasswordEncoder encoder, @Qualifier("wall") Clock wall) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.wall = wall;
  }

  /// The account that waits behind a link; empty if the link is used up, too old or no link.
  @Transactional(readOnly = true)
  public Optional<Account> waitingFor(OneTimeLink link) {
    return accounts
        .findByLink(link.hash(), wall.instant())
        .filter(account -> account.state() == Account.State.INVITED);
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
    step.ifPresent(used -> accounts.activate(account.accountId(), used, now));
    return step.isPresent();
  }
}
