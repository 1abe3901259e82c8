package org.encompass.portal.testing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.Remits;
import org.encompass.portal.access.TotpFactor;
import org.encompass.portal.domain.Language;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Makes administrators up.
@TestComponent
public class Administrators {
  private final AccountStore store;
  private final Remits remits;
  private final PasswordEncoder encoder;

  Administrators(AccountStore store, Remits remits, PasswordEncoder encoder) {
    this.store = store;
    this.remits = remits;
    this.encoder = encoder;
  }

  /// One for all schools who is ready to sign in.
  public KeyAdults.Adult create() {
    return with(Remit.EVERYTHING);
  }

  /// One who looks after the schools of one police force.
  public KeyAdults.Adult ofForce(String force) {
    return with(new Remit(false, Set.of(force), Set.of()));
  }

  /// One who looks after the schools of one local authority.
  public KeyAdults.Adult ofAuthority(String laCode) {
    return with(new Remit(false, Set.of(), Set.of(laCode)));
  }

  /// One for some schools.
  public KeyAdults.Adult with(Remit remit) {
    var email = "administrator-" + UUID.randomUUID() + "@example.invalid";
    var id = store.saveAdministrator(email, Language.EN, Instant.now());
    remits.set(id, remit);
    var secret = TotpFactor.newSecret();
    var password = "correct horse battery";
    store.prepare(id, encoder.encode(password), secret);
    store.activate(id, 1, Instant.now());
    return new KeyAdults.Adult(id, email, password, TotpFactor.base32(secret), new AtomicLong());
  }
}
