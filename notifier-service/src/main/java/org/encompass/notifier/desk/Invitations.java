package org.encompass.notifier.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How people get their accounts: a link that works once, by which they choose a password and
/// set up a second factor. Public for this module's own sub-packages.
@Service
public class Invitations {
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DeskAccounts accounts;
  private final BCryptPasswordEncoder passwords;
  private final Sealing sealing;
  private final DeskSettings settings;
  private final Clock wall;

  Invitations(
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
  }

  /// Makes an account and its link; empty if the name is taken.
  @Transactional
  public Optional<URI> invite(String name, DeskRole role, List<String> forces) {
    return accounts.invite(name, role, forces).map(account -> link(account.accountId()));
  }

  /// A new link for an account that nobody has taken up yet; the old one ends.
  @Transactional
  public Optional<URI> again(UUID accountId) {
    return accounts
        .find(accountId)
        .filter(account -> account.state() == DeskAccount.State.INVITED)
        .map(account -> link(accountId));
  }

  private URI link(UUID accountId) {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = wall.instant();
    accounts.addInvitation(hash(token), accountId, now.plus(settings.invitationLifetime()), now);
    var base = settings.baseUrl().toString().replaceAll("/+$", "");
    return URI.create(base + "/desk/invitation/" + token);
  }

  /// Whose invitation this is, if it still works.
  public Optional<DeskAccount> find(String token) {
    return accounts.invited(hash(token), wall.instant());
  }

  /// The hash that is kept of a chosen password.
  public String hashPassword(String password) {
    return String.valueOf(passwords.encode(password));
  }

  /// Takes the account up, if the code shows that the app holds the secret.
  @Transactional
  public boolean accept(String token, String passwordHash, byte[] secret, String code) {
    var now = wall.instant();
    var account = find(token);
    var step = SecondFactor.step(secret, code, now);
    if (account.isEmpty() || step.isEmpty() || !accounts.useInvitation(hash(token), now)) {
      return false;
    }
    var id = account.get().accountId();
    var sealed = sealing.seal(Subject.desk(id), account.get().secretPlace(), secret);
    // Setting up is no sign-in: the code on show may be used for the first one.
    accounts.activate(id, passwordHash, sealed, step.getAsLong() - 1);
    return true;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
