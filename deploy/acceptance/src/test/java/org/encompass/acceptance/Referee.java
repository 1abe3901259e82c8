package org.encompass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.encompass.harness.Mail;
import org.encompass.local.night.Fate;
import org.encompass.local.outcome.Accounting;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;

/// Judges what became of a child: by the receipts on the topic and by what the mail server wrote
/// down of every message, then by whether the notifier's own tables say the same.
final class Referee {
  private final Stage stage;

  Referee(Stage stage) {
    this.stage = stage;
  }

  /// What it cost to tell once.
  ///
  /// @param copies how often the mail server holds the mail
  /// @param unknowns how many attempts at it ended UNKNOWN
  /// @param offered what the server did with it, each time it was offered
  record Finding(long copies, long unknowns, List<Mail> offered) {}

  /// The incident's one child is told of once: one answer to the record, one notification, one
  /// mail; a copy of it only where its fate was unknown, and then under the same Message-ID.
  Finding toldOnce(String reference) throws SQLException {
    var receipts = stage.receiptsWith(reference, State.TOLD);
    assertThat(states(receipts))
        .as("receipts of " + reference)
        .containsExactly(State.ACCEPTED, State.SCHEDULED, State.TOLD);
    assertThat(receipts.stream().map(r -> r.notificationId()).filter(id -> id != null).distinct())
        .hasSize(1);
    // Without those of the judge at nine, who may come between the topic and the table.
    assertThat(
            receipts.stream()
                .filter(receipt -> receipt.met() == null)
                .map(ReceiptMessage::seq)
                .distinct()
                .count())
        .as("receipts on the topic")
        .isEqualTo(
            stage.number(
                "select count(*) from receipt where payload ->> 'met' is null and reference = '%s'"
                    .formatted(reference)));
    var mails =
        stage.texts(
            "select distinct message_id from mail join telling using (mail_id) join notification"
                + " using (notification_id) where reference = '%s'".formatted(reference));
    assertThat(mails).as("mails about " + reference).hasSize(1);
    return copiesWithin(mails.getFirst());
  }

  private Finding copiesWithin(String messageId) throws SQLException {
    var offered =
        stage.smtp().mails().stream()
            .filter(mail -> mail.header("Message-ID").equals(messageId))
            .toList();
    long copies = offered.stream().filter(Mail::held).count();
    long unknowns =
        stage.number(
            "select count(*) from attempt join mail using (mail_id) where outcome = 'UNKNOWN'"
                + " and message_id = '%s'".formatted(messageId));
    assertThat(copies).as("copies held").isBetween(1L, 1 + unknowns);
    return new Finding(copies, unknowns, offered);
  }

  /// Every child that was ever reported is told, as the receipts say; the notifier's own line adds
  /// up to the same; and the mail server holds no mail that is not counted.
  void everyChildIsAccountedFor() throws SQLException {
    // A row goes only after the broker has it.
    await("an empty outbox")
        .atMost(Outage.patience())
        .until(() -> stage.number("select count(*) from outbox") == 0);
    var accounting = Accounting.of(stage.published(), stage.topics().receipts());
    assertThat(accounting.count(Fate.TOLD)).as(accounting.line()).isEqualTo(accounting.total());
    assertThat(stage.number("select count(*) from child")).isEqualTo(accounting.total());
    long held = stage.smtp().mails().stream().filter(m -> m.held() && isNudge(m)).count();
    long accepted = stage.number("select count(*) from mail where state = 'ACCEPTED'");
    long unknowns = stage.number("select count(*) from attempt where outcome = 'UNKNOWN'");
    assertThat(stage.number("select count(*) from mail")).isEqualTo(accepted);
    assertThat(held).as("mails held").isBetween(accepted, accepted + unknowns);
    assertThat(heldUnknownToUs()).isEmpty();
  }

  /// Message-IDs that the server holds and no table knows.
  private List<String> heldUnknownToUs() throws SQLException {
    var known = stage.texts("select message_id from mail");
    return stage.smtp().mails().stream()
        .filter(mail -> mail.held() && isNudge(mail))
        .map(mail -> mail.header("Message-ID"))
        .filter(id -> !known.contains(id))
        .toList();
  }

  private static boolean isNudge(Mail mail) {
    return mail.client().startsWith("notifier-");
  }

  /// In order, each receipt once: after a crash the outbox may say one again, under its own number.
  /// At nine the judge says again where a child stands, with `met`: that is no step.
  private static List<State> states(List<ReceiptMessage> receipts) {
    var reached = EnumSet.noneOf(State.class);
    return receipts.stream()
        .filter(seen(new HashSet<>()))
        .filter(receipt -> reached.add(receipt.state()) || receipt.met() == null)
        .map(ReceiptMessage::state)
        .toList();
  }

  private static Predicate<ReceiptMessage> seen(Set<Long> before) {
    return receipt -> before.add(receipt.seq());
  }
}
