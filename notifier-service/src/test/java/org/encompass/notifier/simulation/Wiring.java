package org.encompass.notifier.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.encompass.notifier.delivery.Addressee;
import org.encompass.notifier.delivery.Mailer;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.SideBySide;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.keys.MatchKeys;
import org.encompass.notifier.matching.Decisions;
import org.encompass.notifier.matching.Matcher;
import org.encompass.notifier.matching.Reviewers;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.reference.Projections;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.SetAside;
import org.encompass.notifier.simulation.memory.MemoryBreachRows;
import org.encompass.notifier.simulation.memory.MemoryChildren;
import org.encompass.notifier.simulation.memory.MemoryDisclosedRows;
import org.encompass.notifier.simulation.memory.MemoryIntakeTables;
import org.encompass.notifier.simulation.memory.MemoryLadderRows;
import org.encompass.notifier.simulation.memory.MemoryLedger;
import org.encompass.notifier.simulation.memory.MemoryMails;
import org.encompass.notifier.simulation.memory.MemoryNotificationRows;
import org.encompass.notifier.simulation.memory.MemoryOutbox;
import org.encompass.notifier.simulation.memory.MemoryOverdueRows;
import org.encompass.notifier.simulation.memory.MemoryQuarantine;
import org.encompass.notifier.simulation.memory.MemoryReceipts;
import org.encompass.notifier.simulation.memory.MemoryReviewRows;
import org.encompass.notifier.simulation.memory.MemorySchools;
import org.encompass.notifier.simulation.memory.MemorySuspensionRows;
import org.encompass.notifier.simulation.memory.MemoryTellingRows;
import org.encompass.schemas.days.KeptBankHolidays;
import org.springframework.context.support.GenericApplicationContext;

/// Which port is what in a night. A port that nobody names here keeps the real code from starting.
final class Wiring {
  static void into(GenericApplicationContext beans, Stage stage) {
    var tables = stage.tables();
    var clock = clock(stage);
    beans.registerBean(Clock.class, () -> clock);
    beans.registerBean(MemoryNotificationRows.class, () -> new MemoryNotificationRows(tables));
    beans.registerBean(MemoryTellingRows.class, () -> new MemoryTellingRows(tables));
    beans.registerBean(MemoryLadderRows.class, () -> new MemoryLadderRows(tables));
    beans.registerBean(MemoryMails.class, () -> new MemoryMails(tables, clock));
    beans.registerBean(MemoryChildren.class, () -> new MemoryChildren(tables));
    beans.registerBean(MemoryIntakeTables.class, () -> new MemoryIntakeTables(tables));
    beans.registerBean(MemoryQuarantine.class, () -> new MemoryQuarantine(tables));
    beans.registerBean(MemoryReviewRows.class, () -> new MemoryReviewRows(tables));
    beans.registerBean(MemoryOverdueRows.class, () -> new MemoryOverdueRows(tables));
    beans.registerBean(MemoryReceipts.class, () -> new MemoryReceipts(tables, clock));
    beans.registerBean(MemoryLedger.class, () -> new MemoryLedger(tables, clock));
    beans.registerBean(MemoryOutbox.class, () -> new MemoryOutbox(tables));
    beans.registerBean(MemorySuspensionRows.class, () -> new MemorySuspensionRows(tables));
    beans.registerBean(MemoryBreachRows.class, () -> new MemoryBreachRows(tables));
    beans.registerBean(MemoryDisclosedRows.class, () -> new MemoryDisclosedRows(tables));
    Runnable between = () -> stage.night().register().changeBeside();
    beans.registerBean(MemorySchools.class, () -> new MemorySchools(tables, between));
    beans.registerBean(KeptBankHolidays.class, () -> KeptBankHolidays.NOWHERE);
    beans.registerBean(NoRolls.class, NoRolls::new);
    beans.registerBean(Roll.class, NoRolls::nobody);
    beans.registerBean(Mailer.class, () -> mailer(stage));
    beans.registerBean(Broker.class, () -> record -> stage.night().portal().say(record));
    beans.registerBean(SideBySide.class, () -> all -> stage.night().oneAfterTheOther(all));
    beans.registerBean(
        "madeUpMatcher",
        Matcher.class,
        () -> child -> stage.night().matcher().match(child),
        definition -> definition.setPrimary(true));
    beans.registerBean(Projections.class, () -> () -> Projections.State.CAUGHT_UP);
    beans.registerBean(Reviewers.class, () -> (actor, at) -> true);
    beans.registerBean(Decisions.class, NoDecisions::new);
    beans.registerBean(
        SetAside.class,
        () -> (entry, problems) -> stage.night().broken("set aside: " + entry.topic()));
    beans.registerBean(MatchKeys.class, Digests::new);
  }

  private static Mailer mailer(Stage stage) {
    return new Mailer() {
      @Override
      public DeliveryOutcome send(Nudge nudge, Addressee to) {
        return stage.night().server().send(nudge);
      }

      @Override
      public boolean answered() {
        return true; // a night leaves the server never alone: that goes by real time
      }
    };
  }

  private static Clock clock(Stage stage) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return stage.night().now();
      }
    };
  }

  /// Equal contents, equal keys; nothing here has to be kept secret.
  private static final class Digests implements MatchKeys {
    @Override
    public byte[] hmac(String text) {
      return hmac(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] hmac(byte[] content) {
      try {
        return MessageDigest.getInstance("SHA-256").digest(content);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private Wiring() {}
}
