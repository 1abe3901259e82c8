package org.encompass.notifier.simulation.memory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.delivery.FencesContract;
import org.encompass.notifier.delivery.LadderMailsContract;
import org.encompass.notifier.delivery.Mails;
import org.encompass.notifier.delivery.MailsContract;
import org.encompass.notifier.delivery.TellingRows;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.Topics;

/// The twins in memory do what the tables do.
class MemoryMailsTest implements MailsContract, FencesContract, LadderMailsContract {
  private final MemoryStore store = new MemoryStore();
  private final Tables tables = new Tables(store);
  private final MemoryNotificationRows notifications = new MemoryNotificationRows(tables);
  private final Mails mails = transacted(Mails.class, new MemoryMails(tables, new NeverStill()));
  private final TellingRows tellings = transacted(TellingRows.class, new MemoryTellingRows(tables));

  @Override
  public Mails mails() {
    return mails;
  }

  @Override
  public TellingRows tellings() {
    return tellings;
  }

  @Override
  public UUID notification(String school, Instant deadline) {
    var notification =
        notification(UUID.randomUUID(), school, deadline, NotificationState.SCHEDULED, List.of());
    inTransaction(() -> notifications.insert(notification, 0));
    return notification.notificationId();
  }

  @Override
  public void state(UUID id, NotificationState state) {
    var n = notifications.find(id).orElseThrow();
    inTransaction(
        () ->
            notifications.update(
                notification(id, n.recipient().key(), n.deadline().at(), state, n.hiddenFrom())));
  }

  @Override
  public void hide(UUID id, String contact) {
    var n = notifications.find(id).orElseThrow();
    inTransaction(
        () ->
            notifications.update(
                notification(
                    id, n.recipient().key(), n.deadline().at(), n.state(), List.of(contact))));
  }

  @Override
  public void disclosureWaits(UUID id) {
    var value = "{}".getBytes(StandardCharsets.UTF_8);
    inTransaction(
        () ->
            tables.outbox.put(
                1L, new OutgoingRecord(Topics.DISCLOSURES, id.toString(), value, true)));
  }

  @Override
  public void disclosureLeaves(UUID id) {
    inTransaction(() -> tables.outbox.remove(1L));
  }

  @Override
  public long unsettled() {
    return tables.mails.all().stream().filter(mail -> mail.settledAt() == null).count();
  }

  @Override
  public List<String> outcomes() {
    var outcomes = new ArrayList<String>();
    tables.attempts.all().forEach(attempt -> outcomes.add(attempt.outcome()));
    return outcomes;
  }

  private void inTransaction(Runnable work) {
    store.begin();
    work.run();
    store.commit();
  }

  /// Each call in a transaction of its own, as the tables' callers have it.
  private <T> T transacted(Class<T> port, T twin) {
    var proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              store.begin();
              try {
                return method.invoke(twin, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              } finally {
                store.commit();
              }
            });
    return port.cast(proxy);
  }

  private static Notification notification(
      UUID id, String school, Instant deadline, NotificationState state, List<String> hidden) {
    return new Notification(
        id,
        id,
        1,
        Recipient.of(school),
        1,
        1,
        state,
        null,
        Route.AUTO,
        new Deadline(deadline, "made up", "made up", false),
        null,
        null,
        null,
        hidden,
        1,
        "E23000015",
        "MADEUP",
        "c1",
        NOW,
        null,
        null,
        null,
        null,
        null,
        1);
  }

  /// Some time passes between any two looks.
  private static final class NeverStill extends Clock {
    private Instant now = NOW;

    @Override
    public Instant instant() {
      now = now.plusMillis(1);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
