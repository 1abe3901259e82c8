package org.encompass.local.play;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.local.outcome.Accounting;
import org.encompass.local.outcome.Topic;
import org.encompass.local.run.Endpoints;
import org.encompass.local.web.ImportPages;
import org.encompass.schemas.DisclosureMessage;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.WireKeys;

/// A run with its people, its time, its publisher and the schools that were loaded into it.
final class Scene implements AutoCloseable {
  private final Endpoints endpoints;
  private final People people;
  private final Mailbox mailbox;
  private final Time time;
  private final Publisher publisher;
  private final Topic topic;
  private final Map<String, SchoolMessage> schools = new HashMap<>();
  private final Map<String, SchoolMessage.Contact> contacts = new HashMap<>();
  private final Map<String, String> schoolOfAddress = new HashMap<>();

  Scene(Endpoints endpoints, People people, Mailbox mailbox) throws Exception {
    this.endpoints = endpoints;
    this.people = people;
    this.mailbox = mailbox;
    time = new Time(endpoints);
    publisher = new Publisher(endpoints);
    topic = new Topic(endpoints.kafka().bootstrapServers(), WireKeys.of(endpoints.keys().jwks()));
  }

  Endpoints endpoints() {
    return endpoints;
  }

  /// The endpoints with everybody who has an account by now.
  Endpoints complete() {
    return endpoints.with(people.accounts());
  }

  People people() {
    return people;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  Time time() {
    return time;
  }

  Publisher publisher() {
    return publisher;
  }

  /// Brings a file of contract messages in, one a line.
  void bring(String kind, Path file) throws IOException, InterruptedException {
    new ImportPages(people.staff(People.ADMINISTRATOR), Clock.systemUTC())
        .bring(kind, Map.of(), Map.of("file", file));
  }

  /// Takes note of a school that was loaded, and of its people.
  void know(SchoolMessage school) {
    schools.put(school.urn(), school);
    for (var contact : school.contacts()) {
      contacts.put(contact.email(), contact);
      schoolOfAddress.put(contact.email(), school.urn());
    }
  }

  /// Whose contact each mail address is.
  Map<String, String> schoolOfAddress() {
    return Map.copyOf(schoolOfAddress);
  }

  /// Makes accounts for everybody who was mailed and is on a list that was loaded.
  void inviteWhoWasMailed(int most) throws IOException, InterruptedException {
    var wanted = new HashMap<String, String>();
    mailbox.nudges().stream()
        .map(nudge -> nudge.to())
        .filter(contacts::containsKey)
        .distinct()
        .limit(most)
        .forEach(address -> wanted.put(address, contactId(address)));
    people.invite(wanted);
  }

  /// Makes accounts for everybody on the lists that were loaded.
  void inviteEverybody() throws IOException, InterruptedException {
    var wanted = new HashMap<String, String>();
    contacts.forEach((address, contact) -> wanted.put(address, contact.contactId()));
    people.invite(wanted);
  }

  /// How many people are on the lists that were loaded.
  int contactCount() {
    return contacts.size();
  }

  private String contactId(String address) {
    var contact = contacts.get(address);
    return contact == null ? "" : contact.contactId();
  }

  /// A school's name, or its number if it must not stand next to incidents.
  String name(String urn) {
    var school = schools.get(urn);
    return school == null ? urn : school.name();
  }

  List<ReceiptMessage> receipts() {
    return topic.read(Topics.RECEIPTS, MessageType.RECEIPT);
  }

  List<DisclosureMessage> disclosures() {
    return topic.read(Topics.DISCLOSURES, MessageType.DISCLOSURE);
  }

  Accounting accounting(List<ReceiptMessage> receipts) {
    return Accounting.of(publisher.published(), receipts);
  }

  @Override
  public void close() throws SQLException {
    publisher.close();
    time.close();
  }
}
