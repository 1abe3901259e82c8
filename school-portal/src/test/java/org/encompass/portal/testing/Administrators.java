package org.encompass.portal.testing;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.TotpFactor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Makes administrators up.
@TestComponent
public class Administrators {
  private final AccountStore store;
  private final PasswordEncoder encoder;

  Administrators(AccountStore store, PasswordEncoder encoder) {
    this.store = store;
    this.encoder = encoder;
  }

  /// One who is ready to sign in.
  public KeyAdults.Adult create() {
    var email = "administrator-" + UUID.randomUUID() + "@example.invalid";
    var id = store.saveAdministrator(email, Instant.now());
    var secret = TotpFactor.newSecret();
    var password = "correct horse battery";
    store.prepare(id, encoder.encode(password), secret);
    store.activate(id, 1, Instant.now());
    return new KeyAdults.Adult(id, email, password, TotpFactor.base32(secret), new AtomicLong());
  }
}
