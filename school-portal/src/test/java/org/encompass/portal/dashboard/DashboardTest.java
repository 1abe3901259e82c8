package org.encompass.portal.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.encompass.portal.dashboard.Receipts.NINE_ON_MONDAY;
import static org.encompass.portal.dashboard.Receipts.receipt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@PortalTest
class DashboardTest {
  @Autowired Administrators administrators;
  @Autowired KeyAdults people;
  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired Facts facts;
  @LocalServerPort int port;
  private final String reference = "NM-" + UUID.randomUUID().toString().substring(0, 8);
  private final UUID one = UUID.randomUUID();
  private final UUID two = UUID.randomUUID();

  private void publish(ReceiptMessage receipt) {
    send(WireWriter.write(receipt));
  }

  private void send(byte[] value) {
    kafka
        .send(new ProducerRecord<>(Topics.RECEIPTS, Receipts.FORCE + "/" + reference, value))
        .join();
  }

  private List<Fact> known() {
    return facts.since(Instant.EPOCH).stream()
        .filter(fact -> fact.reference().equals(reference))
        .toList();
  }

  private Tally tally() {
    return Tally.of(Accounting.count(known()));
  }

  @Test
  void receiptsBecomeNumbersOnThePageAndInTheFile() {
    var early = NINE_ON_MONDAY.minusSeconds(3_600);
    publish(receipt(reference, "A", one, 1, State.SCHEDULED, "100001"));
    publish(receipt(reference, "A", one, 2, State.TOLD, "100001"));
    publish(receipt(reference, "A", one, 3, State.ACKNOWLEDGED, "100001", early, true));
    publish(receipt(reference, "B", two, 1, State.SCHEDULED, "100002"));
    await().untilAsserted(() -> assertThat(tally().acknowledged()).isEqualTo(1));
    await().untilAsserted(() -> assertThat(tally().owed()).isEqualTo(1));
    assertThat(tally().onTime()).isEqualTo(1);

    var visitor = new Visitor(port);
    visitor.signIn(administrators.create());
    var page = visitor.get("/dashboard?day=2026-11-23").body();
    assertThat(page)
        .contains("Today, Monday 23 November 2026", "children ", " = told ", "Needs someone now")
        .contains("1 to 2 hours", "<svg", "The same as a table");
    var file = visitor.get("/dashboard.csv?day=2026-11-23");
    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(file.body()).startsWith("urn,name,").contains("\r\n\"100001\",");
  }

  @Test
  void anOlderReceiptChangesNothingAndARepeatedOneNeither() {
    publish(receipt(reference, "A", one, 3, State.ACKNOWLEDGED, "100001"));
    publish(receipt(reference, "A", one, 2, State.TOLD, "100001"));
    publish(receipt(reference, "A", one, 3, State.ACKNOWLEDGED, "100001"));
    publish(receipt(reference, "Z", two, 1, State.SCHEDULED, "100001"));
    await().until(() -> tally().children() == 2);
    assertThat(tally().acknowledged()).isEqualTo(1);
  }

  @Test
  void aRefusalIsStruckOutOnceItsRecordIsTaken() {
    var event = UUID.randomUUID();
    publish(ofRecord(event, 1, State.REJECTED));
    await().until(() -> tally().rejected() == 1);
    publish(ofRecord(event, 2, State.ACCEPTED));
    await().until(() -> tally().rejected() == 0);
    assertThat(tally().children()).isZero();
  }

  private ReceiptMessage ofRecord(UUID event, long seq, State state) {
    var at = Receipts.FRIDAY_NIGHT.atOffset(ZoneOffset.UTC);
    return new ReceiptMessage(
        event,
        1,
        Receipts.FORCE,
        reference,
        null,
        null,
        null,
        null,
        null,
        seq,
        state,
        null,
        null,
        null,
        null,
        null,
        at);
  }

  @Test
  void whatIsNoReceiptIsPassedOver() {
    send("{\"no\":\"receipt\"}".getBytes(UTF_8));
    publish(receipt(reference, "A", one, 1, State.HELD, "100001"));
    await().until(() -> tally().held() == 1);
  }

  @Test
  void aQuietMorningSaysSo() {
    var visitor = new Visitor(port);
    visitor.signIn(administrators.create());
    assertThat(visitor.get("/dashboard?day=2027-06-01").body())
        .contains("No child has been reported for this morning");
    assertThat(visitor.get("/dashboard?day=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void aKeyAdultSeesNoDashboard() {
    var visitor = new Visitor(port);
    visitor.signIn(people.lead(people.school()));
    for (var path : List.of("/dashboard", "/dashboard.csv", "/administration")) {
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
    }
  }
}
