package org.encompass.notifier.desk;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signing in with password and second factor. Whether a name exists, a password was right or an
/// account rests is never told apart: there is one answer, after both. Public for this module's own
/// sub-packages.
@Service
public class SignIn {
  private static final Duration BETWEEN_THE_FACTORS = Duration.ofMinutes(5);
  private static final Duration FIRST_REST = Duration.ofSeconds(30);
  private static final int LONGEST_DOUBLING = 5;

  /// What is remembered between the two factors.
  public record Half(@Nullable UUID accountId, boolean passwordRight, Instant until)
      implements Serializable {}

  private final DeskAccounts accounts;
  private final BCryptPasswordEncoder passwords;
  private final Sealing sealing;
  private final DeskSettings settings;
  private final Clock wall;
  private final String nobodysHash;

  SignIn(
      DeskAccounts accounts,
      BCryptPasswordEncoder passwords,
      Sealing sealing,
      DeskSettings settings,
      @Qualifier("wall") Clock wall) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sealing = sealing;
    this.settings = settings;
    this.wall = wall;
    this.nobodysHash = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
  }

  /// The first factor. Takes as long for a name that does not exist.
  public Half password(String name, String password) {
    var account = accounts.named(name).filter(a -> a.state() == DeskAccount.State.ACTIVE);
    var hash = account.map(DeskAccount::passwordHash).orElse(nobodysHash);
    var right = Passwords.fits(password) && passwords.matches(password, hash);
    var id = account.map(DeskAccount::accountId).orElse(null);
    return new Half(id, right && id != null, wall.instant().plus(BETWEEN_THE_FACTORS));
  }

  /// The second factor, and with it the answer.
  @Transactional
  public Optional<DeskUser> code(Half half, String code) {
    var now = wall.instant();
    var id = half.accountId();
    var account = id == null ? Optional.<DeskAccount>empty() : accounts.find(id);
    if (account.isEmpty()) {
      return Optional.empty();
    }
    var found = account.get();
    if (half.passwordRight()
        && now.isBefore(half.until())
        && !resting(found, now)
        && codeFits(found, code, now)) {
      return Optional.of(
          new DeskUser(found.accountId(), found.name(), found.role(), found.forces(), now));
    }
    accounts.failed(found.accountId(), rest(found, now));
    return Optional.empty();
  }

  private boolean codeFits(DeskAccount account, String code, Instant now) {
    var sealed = account.sealedSecret();
    if (sealed == null || account.state() != DeskAccount.State.ACTIVE) {
      return false;
    }
    var secret = sealing.open(Subject.desk(account.accountId()), account.secretPlace(), sealed);
    var step = SecondFactor.step(secret, code, now);
    return step.isPresent() && accounts.useStep(account.accountId(), step.getAsLong());
  }

  private static boolean resting(DeskAccount account, Instant now) {
    var until = account.lockedUntil();
    return until != null && now.isBefore(until);
  }

  /// From the allowed number on, each further failure doubles the rest: half a minute to sixteen.
  private @Nullable Instant rest(DeskAccount account, Instant now) {
    if (resting(account, now)) {
      return account.lockedUntil();
    }
    var beyond = account.failures() + 1 - settings.failures();
    return beyond < 0
        ? null
        : now.plus(FIRST_REST.multipliedBy(1L << Math.min(beyond, LONGEST_DOUBLING)));
  }
}
