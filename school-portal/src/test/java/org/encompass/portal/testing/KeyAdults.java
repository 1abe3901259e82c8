package org.encompass.portal.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.encompass.harness.Totp;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.Person;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.access.TotpFactor;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Makes schools and people up.
@TestComponent
public class KeyAdults {
  private static final AtomicInteger URNS = new AtomicInteger(900_000);
  private static final LocalDate LONG_AWAY = LocalDate.parse("2030-01-01");

  private final Accounts accounts;
  private final AccountStore store;
  private final ContactsOfTests contacts;
  private final PasswordEncoder encoder;

  KeyAdults(
      Accounts accounts, AccountStore store, ContactsOfTests contacts, PasswordEncoder encoder) {
    this.accounts = accounts;
    this.store = store;
    this.contacts = contacts;
    this.encoder = encoder;
  }

  /// A person who can sign in. Every code is used once, so an adult brings a new step each time.
  public record Adult(
      String id, String email, String password, String secret, AtomicLong lastStep) {
    private static final long STEP = 30;

    /// A step that ends so soon may be two behind when its code arrives.
    private static final long MARGIN = 10;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime LATE = LocalTime.of(23, 56);

    /// A code that was not used yet: the portal takes the step before, this one and the next. Who
    /// signs in just before midnight would have to again just after it: none does.
    public String nextCode() {
      await().atMost(Duration.ofMinutes(5)).until(() -> LocalTime.now(LONDON).isBefore(LATE));
      long now = Instant.now().getEpochSecond();
      long earliest = now / STEP - (now % STEP < STEP - MARGIN ? 1 : 0);
      long step = lastStep.updateAndGet(used -> Math.max(used + 1, earliest));
      return Totp.code(secret, Instant.ofEpochSecond(step * STEP));
    }
  }

  public SchoolKey school() {
    return new SchoolKey(String.valueOf(URNS.incrementAndGet()));
  }

  /// A trained lead of one school, ready to sign in.
  public Adult lead(SchoolKey school) {
    return adult(place(school), Language.EN);
  }

  /// The place of a trained lead.
  public Place place(SchoolKey school) {
    return new Place(school, "Larkmead Primary School", Role.LEAD, LONG_AWAY, false, 1);
  }

  /// Anybody.
  public Adult adult(Place place, Language language) {
    var adult = account("Perpetua Quillfeather", language);
    contacts.add(adult.id(), "Perpetua Quillfeather", place);
    return adult;
  }

  /// Puts somebody on one more school's list.
  public void list(String contactId, Place place) {
    contacts.add(contactId, "Perpetua Quillfeather", place);
  }

  /// Somebody who can sign in and stands on no list.
  public Adult account(String name, Language language) {
    var id = UUID.randomUUID().toString();
    var email = "adult-" + id + "@larkmead.example.invalid";
    accounts.register(new Person(id, name, email, language));
    var secret = TotpFactor.newSecret();
    var password = "correct horse battery";
    store.prepare(id, encoder.encode(password), secret);
    store.activate(id, 1, Instant.now());
    return new Adult(id, email, password, TotpFactor.base32(secret), new AtomicLong());
  }
}
