package org.encompass.notifier.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.encompass.notifier.NotifierTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@NotifierTest
class SealingTest {
  @Autowired private Sealing sealing;
  @Autowired private MatchKeys matchKeys;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcTemplate jdbc;

  private final Subject subject = Subject.incident(UUID.randomUUID());

  @Test
  void whatIsSealedOpensInItsPlaceOnly() {
    var sealed = sealing.seal(subject, "child/sealed/1", "made up".getBytes(UTF_8));

    assertThat(sealing.open(subject, "child/sealed/1", sealed))
        .isEqualTo("made up".getBytes(UTF_8));
    assertThat(new String(sealed, UTF_8)).doesNotContain("made up");
    assertThatThrownBy(() -> sealing.open(subject, "child/sealed/2", sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsForgottenNeverOpensAgain() {
    var sealed = sealing.seal(subject, "place", new byte[] {1});

    sealing.forget(subject);

    assertThatThrownBy(() -> sealing.open(subject, "place", sealed))
        .isInstanceOf(ForgottenException.class);
  }

  @Test
  void aDataKeyMadeInATransactionThatFailsIsNotUsedAgain() {
    transaction.executeWithoutResult(
        status -> {
          sealing.seal(subject, "place", new byte[] {1});
          status.setRollbackOnly();
        });

    var sealed = transaction.execute(status -> sealing.seal(subject, "place", new byte[] {2}));

    assertThat(keysOf(subject)).isOne();
    assertThat(sealing.open(subject, "place", sealed)).containsExactly(2);
  }

  @Test
  void manySubjectsGetTheirKeysAtOnce() {
    var subjects =
        IntStream.range(0, 300).mapToObj(i -> Subject.incident(UUID.randomUUID())).toList();

    transaction.executeWithoutResult(
        status -> {
          sealing.prepare(subjects);
          subjects.forEach(one -> sealing.seal(one, "place", new byte[] {3}));
        });

    assertThat(subjects).allSatisfy(one -> assertThat(keysOf(one)).isOne());
  }

  @Test
  void dataKeysDifferAndAreWrapped() {
    var other = Subject.incident(UUID.randomUUID());
    sealing.prepare(List.of(subject, other));
    var sealed = sealing.seal(subject, "place", new byte[] {1});

    assertThatThrownBy(() -> sealing.open(other, "place", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            jdbc.queryForObject(
                "select octet_length(wrapped) from data_key where subject = ?",
                Integer.class,
                subject.key()))
        .isEqualTo(12 + 32 + 16);
  }

  @Test
  void equalTextsHaveEqualMatchKeys() {
    assertThat(matchKeys.hmac("a")).hasSize(32).isEqualTo(matchKeys.hmac("a"));
    assertThat(matchKeys.hmac("a")).isNotEqualTo(matchKeys.hmac("b"));
  }

  private int keysOf(Subject one) {
    return jdbc.queryForObject(
        "select count(*)::int from data_key where subject = ?", Integer.class, one.key());
  }
}
