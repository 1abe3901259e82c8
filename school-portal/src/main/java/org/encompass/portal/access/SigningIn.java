package org.encompass.portal.access;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Checks a password, then a code; or a passkey. Says yes or no and never why: a stranger learns
/// neither whether an account exists nor whether it is locked, and waits the same time for the
/// answer.
@Service
public class SigningIn {
  private static final Logger log = LoggerFactory.getLogger(SigningIn.class);
  private static final String PASSWORD = "password";
  private static final String PASSKEY = "passkey";
  private static final int TRIES_OF_A_CODE = 5;

  private final AccountStore accounts;
  private final Whose whose;
  private final Passkeys passkeys;
  private final Throttle throttle;
  private final Tries tries;
  private final PasswordEncoder encoder;
  private final Clock wall;
  private final String nobodysPassword;

  SigningIn(
      AccountStore accounts,
      Whose whose,
      Passkeys passkeys,
      Throttle throttle,
      Tries tries,
      PasswordEncoder encoder,
      @Qualifier("wall") Clock wall) {
    this.accounts = accounts;
    this.whose = whose;
    this.passkeys = passkeys;
    this.throttle = throttle;
    this.tries = tries;
    this.encoder = encoder;
    this.wall = wall;
    this.nobodysPassword = requireNonNull(encoder.encode("nobody's password"));
  }

  /// The first factor. All names of an account share one count; a name without an account has its
  /// own. A network that has failed at too many names is refused before any work is done.
  ///
  /// @param school name or number of one; asked for where the name has several accounts
  public FirstFactor checkPassword(String userName, String password, String school, Caller caller) {
    var known =
        accounts.findByUserName(userName.strip()).stream().filter(SigningIn::canSignIn).toList();
    var fromKnownDevice = known.stream().anyMatch(one -> tries.isKnown(one, caller));
    if (!fromKnownDevice && !tries.mayTryAnyName(caller)) {
      return new FirstFactor.Refused();
    }
    var fitting = fitting(known, userName, password, caller);
    if (fitting.isEmpty()) {
      return new FirstFactor.Refused();
    }
    if (!fromKnownDevice) {
      tries.wasRight(caller);
    }
    return whose.of(fitting, school);
  }

  private List<Account> fitting(
      List<Account> known, String userName, String password, Caller caller) {
    if (known.isEmpty()) {
      tries.mayTry(PASSWORD + "/name/" + userName.strip().toLowerCase(Locale.ROOT), caller);
      encoder.matches(password, nobodysPassword);
      return List.of();
    }
    var mayTry = known.stream().filter(one -> tries.mayTry(PASSWORD, one, caller)).toList();
    var fitting =
        known.stream()
            .filter(one -> encoder.matches(password, one.password()))
            .filter(mayTry::contains)
            .toList();
    if (!fitting.isEmpty()) {
      // People who share an address share its tries: one's success is not the other's failure.
      mayTry.forEach(one -> tries.clear(PASSWORD, one, caller));
    }
    return fitting;
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

  /// Both factors at once. Passkeys that nobody has share the tries of a network.
  public Optional<SignedIn> checkPasskey(String challenge, String answer, Caller caller) {
    var owner = passkeys.ownerOf(answer).flatMap(accounts::find).filter(SigningIn::isActive);
    var mayTry =
        owner
            .map(one -> tries.mayTry(PASSKEY, one, caller))
            .orElseGet(() -> tries.mayTry(PASSKEY + "/nobody's", caller));
    if (!mayTry || owner.isEmpty()) {
      log.info("a passkey was refused: {}", mayTry ? "nobody's who can sign in" : "too many tries");
      return Optional.empty();
    }
    if (!passkeys.verify(challenge, answer)) {
      return Optional.empty();
    }
    tries.clear(PASSKEY, owner.get(), caller);
    return owner.map(Account::signedIn);
  }

  private static boolean canSignIn(Account account) {
    return isActive(account) && account.password() != null;
  }

  private static boolean isActive(Account account) {
    return account.state() == Account.State.ACTIVE;
  }
}
