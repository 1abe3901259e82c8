package org.encompass.portal.access;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Checks a password, then a code; or a passkey. Says yes or no and never why: a stranger learns
/// neither whether an account exists nor whether it is locked, and waits the same time for the
/// answer.
@Service
public class SigningIn {
  private static final int TRIES_FROM_ONE_ADDRESS = 5;
  private static final int TRIES_FROM_EVERYWHERE = 30;
  private static final int TRIES_OF_A_CODE = 5;

  private final AccountStore accounts;
  private final Whose whose;
  private final Passkeys passkeys;
  private final Throttle throttle;
  private final PasswordEncoder encoder;
  private final Clock wall;
  private final String nobodysPassword;

  SigningIn(
      AccountStore accounts,
      Whose whose,
      Passkeys passkeys,
      Throttle throttle,
      PasswordEncoder encoder,
      @Qualifier("wall") Clock wall) {
    this.accounts = accounts;
    this.whose = whose;
    this.passkeys = passkeys;
    this.throttle = throttle;
    this.encoder = encoder;
    this.wall = wall;
    this.nobodysPassword = requireNonNull(encoder.encode("nobody's password"));
  }

  /// The first factor. Tries are counted for the account from one network address, and, more
  /// patiently, for the account from everywhere, so that a stranger cannot easily lock a key adult
  /// out. All names of an account share one count; a name without an account has its own.
  ///
  /// @param school name or number of one; asked for where the name has several accounts
  public FirstFactor checkPassword(
      String userName, String password, String school, String address) {
    var known =
        accounts.findByUserName(userName.strip()).stream().filter(SigningIn::canSignIn).toList();
    if (known.isEmpty()) {
      mayTry("password/name/" + userName.strip().toLowerCase(Locale.ROOT), address);
      encoder.matches(password, nobodysPassword);
      return new FirstFactor.Refused();
    }
    var mayTry =
        known.stream()
            .filter(one -> mayTry("password/account/" + one.accountId(), address))
            .toList();
    var fitting =
        known.stream()
            .filter(one -> encoder.matches(password, one.password()))
            .filter(mayTry::contains)
            .toList();
    if (fitting.isEmpty()) {
      return new FirstFactor.Refused();
    }
    // People who share an address share its tries: one's success is not the other's failure.
    mayTry.forEach(one -> clear("password/account/" + one.accountId(), address));
    return whose.of(fitting, school);
  }

  // What the one address's lock refuses does not count for everywhere.
  private boolean mayTry(String who, String address) {
    return throttle.mayTry(here(who, address), TRIES_FROM_ONE_ADDRESS)
        && throttle.mayTry(who, TRIES_FROM_EVERYWHERE);
  }

  private void clear(String who, String address) {
    throttle.clear(here(who, address));
    throttle.clear(who);
  }

  private static String here(String who, String address) {
    return "from/" + address + "/" + who;
  }

  /// The second factor. Each time step's code counts once.
  public boolean checkCode(String accountId, String code) {
    var who = "code/" + accountId;
    if (!throttle.mayTry(who, TRIES_OF_A_CODE)) {
      return false;
    }
    var account = accounts.find(accountId).filter(SigningIn::isActive).orElse(null);
    if (account == null || account.totpSecret() == null) {
      return false;
    }
    var step = TotpFactor.step(account.totpSecret(), code, wall.instant());
    if (step.isEmpty() || !accounts.useStep(accountId, step.getAsLong())) {
      return false;
    }
    throttle.clear(who);
    return true;
  }

  /// Both factors at once. Passkeys that nobody has share the tries of an address.
  public Optional<SignedIn> checkPasskey(String challenge, String answer, String address) {
    var owner = passkeys.ownerOf(answer).flatMap(accounts::find).filter(SigningIn::isActive);
    var who = "passkey/" + owner.map(Account::accountId).orElse("nobody's");
    if (!mayTry(who, address) || owner.isEmpty() || !passkeys.verify(challenge, answer)) {
      return Optional.empty();
    }
    clear(who, address);
    return owner.map(Account::signedIn);
  }

  private static boolean canSignIn(Account account) {
    return isActive(account) && account.password() != null;
  }

  private static boolean isActive(Account account) {
    return account.state() == Account.State.ACTIVE;
  }
}
