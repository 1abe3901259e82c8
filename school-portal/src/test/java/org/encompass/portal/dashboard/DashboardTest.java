package org.encompass.portal.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.encompass.portal.dashboard.Receipts.NINE_ON_MONDAY;
import static org.encompass.portal.dashboard.Receipts.receipt;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.encompass.harness.MovableClock;
import org.encompass.portal.domain.Times;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@PortalTest
class DashboardTest {
  @Autowired Administrators administrators;
  @Autowired KeyAdults people;
  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired Counting counting;
  @Autowired Facts facts;
  @Autowired MovableClock clock;
  @LocalServerPort int port;
  private final String reference = "NM-" + UUID.randomUUID().toString().substring(0, 8);
  private final UUID one = UUID.randomUUID();
  private final UUID two = UUID.randomUUID();

  @BeforeEach
  void onMonday() {
    clock.set(MONDAY_MORNING);
  }

  private void publish(ReceiptMessage receipt) {
    send(WireWriter.write(receipt));
  }

  private void send(byte[] value) {
    kafka
        .send(new ProducerRecord<>(Topics.RECEIPTS, Receipts.FORCE + "/" + reference, value))
        .join();
  }

  private List<Fact> known() {
    return facts.about(List.of(new Incident(Receipts.FORCE, reference)));
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
        .contains("08:00 to 08:15", "<svg", "The same as a table", "By police force")
        .contains("href=\"/dashboard/children?from=2026-11-23&amp;to=2026-11-23&amp;what=owed\"");
    assertThat(visitor.get("/dashboard?day=2026-11-22").body())
        .contains("No child has been reported for this morning", "reported for Monday 23 November");
    var file = visitor.get("/dashboard.csv?day=2026-11-23");
    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(file.body()).startsWith("by,key,name,").contains("\r\n\"school\",\"100001\",");
  }

  @Test
  void everyNumberLeadsToItsList() {
    publish(receipt(reference, "A", one, 1, State.SCHEDULED, "100001"));
    await().until(() -> tally().owed() == 1);
    var visitor = Visitor.signedIn(port, administrators.create());
    var list = "/dashboard/children%s?from=2026-11-23&to=2026-11-23&what=owed&school=100001";
    assertThat(visitor.get(list.formatted("")).body())
        .contains("Children whose school is owed a word", reference);
    assertThat(visitor.get(list.formatted(".csv")).body()).contains("\"" + reference + "\"");
    assertThat(visitor.get("/dashboard/children?what=nothing").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/dashboard/children?from=soon").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/dashboard/children?kind=unheard-of").statusCode()).isEqualTo(200);
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

  @ParameterizedTest
  @CsvSource({"ACCEPTED,", "DUPLICATE,", "DUPLICATE, OLDER_VERSION", "REJECTED, DISMISSED"})
  void aRefusalIsStruckOutOnceItsRecordIsTakenOrDismissed(State end, String reason) {
    var event = UUID.randomUUID();
    counting.take(List.of(ofRecord(event, 1, State.REJECTED, null)));
    assertThat(tally().rejected()).isEqualTo(1);
    counting.take(List.of(ofRecord(UUID.randomUUID(), 2, end, reason)));
    assertThat(tally().rejected()).isEqualTo(1);
    counting.take(List.of(ofRecord(event, 3, end, reason)));
    assertThat(tally().children()).isZero();
  }

  private ReceiptMessage ofRecord(UUID event, long seq, State state, String reason) {
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
        reason,
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
  void whileAChildIsHeldThePageIsNotCalm() {
    var day = LocalDate.parse("2019-06-03");
    publish(due(day, 1, State.HELD, "SUSPENDED"));
    await().until(() -> tally().held() == 1);
    var visitor = Visitor.signedIn(port, administrators.create());
    assertThat(visitor.get("/dashboard?day=" + day).body())
        .contains("Needs someone now", "1 child is held back", "1 child is held: the school")
        .contains("what=suspended")
        .doesNotContain("Nothing needs anyone now");
    publish(due(day, 2, State.HELD, "MORNING"));
    await().until(() -> tally().suspended() == 0);
    assertThat(visitor.get("/dashboard?day=" + day).body())
        .contains("schools are still to be told", "1 child is held: the school")
        .doesNotContain("Nothing needs anyone now");
    publish(due(day, 3, State.READ, null));
    await().until(() -> tally().told() == 1);
    assertThat(visitor.get("/dashboard?day=" + day).body())
        .contains("Nothing needs anyone now", "every alert that was sent has been opened");
  }

  private ReceiptMessage due(LocalDate day, long seq, State state, String reason) {
    var nine = day.atTime(9, 0).atZone(Times.LONDON).toOffsetDateTime();
    return new ReceiptMessage(
        null,
        1,
        Receipts.FORCE,
        reference,
        "A",
        one,
        "100001",
        null,
        null,
        seq,
        state,
        reason,
        null,
        nine,
        null,
        null,
        nine.minusHours(3));
  }

  @Test
  void aReportToPublishSaysOfWhomItIsAndWhenItWasMade() {
    var visitor = Visitor.signedIn(port, administrators.ofForce(Receipts.FORCE));
    assertThat(visitor.get("/reports/month").body())
        .contains("Staffordshire", "Made from what was known on ")
        .doesNotContain("England and Wales");
    var file = visitor.get("/reports/month.csv?month=2026-10");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .matches(".*\"report-2026-10-staffordshire-\\d{8}-\\d{4}\\.csv\"");
    assertThat(file.body())
        .contains("\r\nmonth,2026-10,", "\r\narea,,\"Staffordshire\",", "\r\nmade,2026-11-");
    assertThat(
            file.body()
                .lines()
                .filter(line -> line.indexOf('"') < 0)
                .map(line -> line.split(",", -1).length))
        .containsOnly(9);
    assertThat(visitor.get("/reports/month.json?month=2026-10").body())
        .contains("\"areas\":[\"Staffordshire\"]", "\"made\":\"2026-11-");
  }

  @Test
  void aQuietMorningSaysSo() {
    var visitor = new Visitor(port);
    visitor.signIn(administrators.create());
    assertThat(visitor.get("/dashboard?day=2027-06-01").body())
        .contains("No child has been reported for this morning");
    assertThat(visitor.get("/dashboard?day=yesterday").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/reports?from=2027-06-14&to=2027-06-01").body())
        .contains("1 June 2027 to 14 June 2027");
  }

  @Test
  void aKeyAdultSeesNoDashboard() {
    var visitor = new Visitor(port);
    visitor.signIn(people.lead(people.school()));
    for (var path :
        List.of("/dashboard", "/dashboard.csv", "/dashboard/children", "/administration")) {
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
    }
  }
}
