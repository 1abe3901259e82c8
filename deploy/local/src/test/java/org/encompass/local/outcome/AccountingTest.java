package org.encompass.local.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountingTest {
  private static final UUID EVENT = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000003");
  private int seq;

  @Test
  void aChildAtTwoSchoolsCountsAtTheOneThatIsLessAdvanced() {
    assertThat(
            line(
                List.of(published("c1")),
                accepted(),
                of("c1", FIRST, State.SCHEDULED),
                of("c1", SECOND, State.SCHEDULED),
                of("c1", FIRST, State.TOLD)))
        .isEqualTo(
            "children 1 = told 0 + held 0 + in review 0 + out of scope 0 + withdrawn 0"
                + " + rejected 0 + owed 1");
  }

  @Test
  void anOlderReceiptDoesNotOvertakeANewerOne() {
    var scheduled = of("c1", FIRST, State.SCHEDULED);
    var told = of("c1", FIRST, State.TOLD);
    assertThat(line(List.of(published("c1")), accepted(), told, scheduled)).contains("told 1");
  }

  @Test
  void aChildSentFromReviewToASchoolIsNoLongerInReview() {
    assertThat(
            line(
                List.of(published("c1")),
                accepted(),
                of("c1", null, State.IN_REVIEW),
                of("c1", FIRST, State.SCHEDULED),
                of("c1", FIRST, State.TOLD)))
        .contains("told 1 + held 0 + in review 0");
  }

  @Test
  void aChildOnlySomeOfWhoseNotificationsWereWithdrawnIsStillTold() {
    assertThat(
            line(
                List.of(published("c1")),
                accepted(),
                of("c1", FIRST, State.TOLD),
                of("c1", SECOND, State.TOLD),
                of("c1", FIRST, State.WITHDRAWN)))
        .contains("told 1");
  }

  @Test
  void aChildWithoutAnyReceiptIsOwed() {
    assertThat(line(List.of(published("c1", "c2")), accepted(), of("c1", FIRST, State.TOLD)))
        .startsWith("children 2 = told 1")
        .endsWith("owed 1");
  }

  @Test
  void aRejectedRecordCountsItsReadableChildrenOnceOrItselfAsOne() {
    var broken =
        new Published("E23000015", "R2", Optional.empty(), Optional.empty(), List.of(), false);
    var readable =
        new Published(
            "E23000015", "R3", Optional.of(EVENT), Optional.of(1), List.of("a", "b"), false);
    assertThat(line(List.of(broken, readable))).startsWith("children 3").contains("rejected 3");
  }

  @Test
  void aRecordThatWasRejectedForItsUsedIdIsRejectedThoughItIsReadable() {
    var again =
        new Published("E23000015", "R9", Optional.of(EVENT), Optional.of(1), List.of("c1"), true);
    var rejected = receipt("R9", null, null, State.REJECTED);
    assertThat(
            line(
                List.of(published("c1"), again), accepted(), of("c1", FIRST, State.TOLD), rejected))
        .isEqualTo(
            "children 2 = told 1 + held 0 + in review 0 + out of scope 0 + withdrawn 0"
                + " + rejected 1 + owed 0");
  }

  private static String line(List<Published> published, ReceiptMessage... receipts) {
    return Accounting.of(published, List.of(receipts)).line();
  }

  private static Published published(String... children) {
    return new Published(
        "E23000015", "R1", Optional.of(EVENT), Optional.of(1), List.of(children), true);
  }

  private ReceiptMessage accepted() {
    return receipt("R1", null, null, State.ACCEPTED);
  }

  private ReceiptMessage of(String child, @Nullable UUID notification, State state) {
    return receipt("R1", child, notification, state);
  }

  private ReceiptMessage receipt(
      String reference, @Nullable String child, @Nullable UUID notification, State state) {
    return new ReceiptMessage(
        EVENT,
        1,
        "E23000015",
        reference,
        child,
        notification,
        notification == null ? null : "990001",
        null,
        null,
        ++seq,
        state,
        null,
        null,
        null,
        null,
        null,
        OffsetDateTime.parse("2026-10-23T18:00:00+01:00"));
  }
}
