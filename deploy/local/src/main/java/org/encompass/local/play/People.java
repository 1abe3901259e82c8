package org.encompass.local.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.encompass.local.run.Endpoints;
import org.encompass.local.run.Running;
import org.encompass.local.web.Account;
import org.encompass.local.web.Desk;
import org.encompass.local.web.Person;
import org.encompass.local.web.Portal;
import org.encompass.schemas.SchoolMessage;

/// The scripted people: the administrator, the five at the desk, and key adults as they are needed.
final class People {
  static final String ADMINISTRATOR = "ADMINISTRATOR";
  static final String SUPERVISOR = "SUPERVISOR";
  static final String REVIEWER = "REVIEWER";
  /// Who agrees where one person must not decide alone.
  static final String SECOND_REVIEWER = "reviewer2";

  static final String DUTY = "DUTY";
  static final String VIEWER = "VIEWER";
  static final String KEY_ADULT = "KEY_ADULT";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Portal portal;
  private final Desk desk;
  private final Mailbox mailbox;
  private final Map<String, Person> staff = new LinkedHashMap<>();
  private final Map<String, Person> keyAdults = new LinkedHashMap<>();

  private People(Endpoints endpoints, Mailbox mailbox) {
    portal = new Portal(endpoints.http().portal());
    desk = new Desk(endpoints.http().notifier());
    this.mailbox = mailbox;
  }

  /// The people of a run that has just begun: they accept their invitations.
  static People atTheStart(Running run, Endpoints endpoints, Mailbox mailbox)
      throws IOException, InterruptedException {
    var people = new People(endpoints, mailbox);
    var link = people.await(run.link("administrator"));
    people.staff.put(ADMINISTRATOR, people.portal.join(link, Running.ADMINISTRATOR, ADMINISTRATOR));
    link = people.await(run.link("supervisor"));
    var supervisor = people.desk.join(link, Running.SUPERVISOR, SUPERVISOR);
    people.staff.put(SUPERVISOR, supervisor);
    for (var role : List.of(REVIEWER, DUTY, VIEWER)) {
      var name = role.toLowerCase(Locale.ROOT);
      var invitation = people.desk.invite(supervisor, name, role);
      people.staff.put(role, people.desk.join(invitation, name, role));
    }
    var invitation = people.desk.invite(supervisor, SECOND_REVIEWER, REVIEWER);
    people.staff.put(SECOND_REVIEWER, people.desk.join(invitation, SECOND_REVIEWER, REVIEWER));
    return people;
  }

  /// The people of a run that somebody else started.
  static People of(Endpoints endpoints, Mailbox mailbox) {
    var people = new People(endpoints, mailbox);
    for (var account : endpoints.accounts()) {
      switch (account.role()) {
        case ADMINISTRATOR -> people.staff.put(ADMINISTRATOR, people.portal.known(account));
        case KEY_ADULT -> people.keyAdults.put(account.name(), people.portal.known(account));
        default ->
            people.staff.put(
                account.name().equals(SECOND_REVIEWER) ? SECOND_REVIEWER : account.role(),
                people.desk.known(account));
      }
    }
    return people;
  }

  Portal portal() {
    return portal;
  }

  Desk desk() {
    return desk;
  }

  Person staff(String role) {
    var person = staff.get(role);
    if (person == null) {
      throw new IllegalStateException("nobody here is " + role);
    }
    return person;
  }

  /// Makes accounts for contacts that have none yet: the administrator invites, they accept.
  ///
  /// @param contactIds by mail address
  void invite(Map<String, String> contactIds) throws IOException, InterruptedException {
    var missing = new LinkedHashMap<>(contactIds);
    missing.keySet().removeAll(keyAdults.keySet());
    if (missing.isEmpty()) {
      return;
    }
    portal.invite(staff(ADMINISTRATOR), List.copyOf(missing.values()));
    for (var address : missing.keySet()) {
      keyAdults.put(address, portal.join(invitation(address), address, KEY_ADULT));
    }
  }

  /// A contact with an account, made now if there is none yet.
  Person invited(SchoolMessage.Contact contact) throws IOException, InterruptedException {
    invite(Map.of(contact.email(), contact.contactId()));
    return Objects.requireNonNull(keyAdults.get(contact.email()));
  }

  Collection<Person> keyAdults() {
    return keyAdults.values();
  }

  /// Everybody's passwords and second factors.
  List<Account> accounts() {
    var accounts = new ArrayList<Account>();
    staff.values().forEach(person -> accounts.add(person.account()));
    keyAdults.values().forEach(person -> accounts.add(person.account()));
    return accounts;
  }

  private String invitation(String address) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var link = mailbox.invitation(address);
      if (link.isPresent()) {
        return link.get();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("no invitation came for " + address);
  }

  private String await(Path linkFile) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (Files.exists(linkFile) && Files.size(linkFile) > 0) {
        return Files.readString(linkFile).strip();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("no first link was written to " + linkFile);
  }
}
