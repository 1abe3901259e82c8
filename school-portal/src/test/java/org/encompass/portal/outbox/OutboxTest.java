package org.encompass.portal.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.TopicReader;
import org.encompass.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class OutboxTest {
  private static final String TOPIC = Topics.ACKNOWLEDGEMENTS;
  @Autowired Outbox outbox;
  @Autowired AtRest atRest;
  @Autowired OutboxLoop loop;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MeterRegistry metrics;
  @Autowired TopicReader topics;
  private final String key = UUID.randomUUID().toString();

  @AfterEach
  void carryOn() {
    if (!loop.isRunning()) {
      loop.start();
    }
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  private void say(String word) {
    transaction().executeWithoutResult(s -> outbox.add(TOPIC, key, word.getBytes(UTF_8), false));
  }

  private List<String> said() {
    return topics.read(TOPIC, key::equals).stream()
        .map(one -> new String(one.value(), UTF_8))
        .toList();
  }

  @Test
  void anInstanceThatStandsStillDoesNotSilenceTheOthersForGood() {
    assertThat(jdbc.queryForObject("show idle_in_transaction_session_timeout", String.class))
        .isEqualTo("5min");
  }

  @Test
  void whatIsRolledBackIsNeverSaid() {
    transaction()
        .executeWithoutResult(
            status -> {
              outbox.add(TOPIC, key, "taken back".getBytes(UTF_8), false);
              status.setRollbackOnly();
            });
    say("meant");
    await().untilAsserted(() -> assertThat(said()).containsExactly("meant"));
  }

  @Test
  void nothingIsAddedOutsideATransaction() {
    assertThatThrownBy(() -> outbox.add(TOPIC, key, new byte[0], false))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aSealedValueIsMarkedAsOne() {
    transaction().executeWithoutResult(s -> outbox.add(TOPIC, key, "ey..".getBytes(UTF_8), true));
    await().until(() -> said().size() == 1);
    var header = topics.read(TOPIC, key::equals).getFirst().headers().lastHeader("content-type");
    assertThat(new String(header.value(), UTF_8)).isEqualTo("application/jose");
  }

  @Test
  void theOrderOfAKeyOutlivesABrokerThatDoesNotAnswer() {
    loop.stop();
    IntStream.range(0, 20).forEach(number -> say("word " + number));
    assertThat(
            jdbc.queryForList("select value from outbox where record_key = ?", byte[].class, key))
        .as("what waits is sealed")
        .hasSize(20)
        .noneMatch(value -> new String(value, UTF_8).contains("word"));
    var nowhere =
        new DefaultKafkaProducerFactory<String, byte[]>(
            Map.of("bootstrap.servers", "localhost:1", "max.block.ms", "1000"));
    var deaf = new Speaker(nowhere);
    try {
      var relay = new OutboxRelay(jdbc, transaction(), deaf, atRest);
      assertThat(relay.carry()).isInstanceOf(OutboxRelay.Round.Stuck.class);
      assertThat(metrics.get("encompass.outbox.waiting").gauge().value())
          .isGreaterThanOrEqualTo(20);
      assertThat(metrics.get("encompass.outbox.age").timeGauge().value()).isPositive();
    } finally {
      deaf.destroy();
    }
    say("word 20");
    loop.start();
    await().until(() -> said().size() >= 21);
    assertThat(said())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 20).mapToObj(n -> "word " + n).toList());
    await().until(() -> metrics.get("encompass.outbox.waiting").gauge().value() == 0);
  }

  @Test
  void twoRelaysNeverCarryAtOnce() {
    loop.stop();
    say("once");
    var lock = transaction();
    lock.executeWithoutResult(
        status -> {
          jdbc.queryForList("select pg_advisory_xact_lock(?)", OutboxRelay.ONE_AT_A_TIME);
          var round =
              inAnotherThread(() -> new OutboxRelay(jdbc, transaction(), null, atRest).carry());
          assertThat(round).isInstanceOf(OutboxRelay.Round.Idle.class);
        });
    loop.start();
    await().untilAsserted(() -> assertThat(said()).containsExactly("once"));
  }

  private static <T> T inAnotherThread(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }
}
