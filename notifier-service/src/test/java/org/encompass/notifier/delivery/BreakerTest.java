package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.encompass.notifier.delivery.Breaker.Closed;
import org.encompass.notifier.delivery.Breaker.HalfOpen;
import org.encompass.notifier.delivery.Breaker.Heard;
import org.encompass.notifier.delivery.Breaker.Open;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Failed;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.encompass.notifier.domain.DeliveryOutcome.Unknown;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Duration NOW = Duration.ofMinutes(70);
  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration RESTED = NOW.plus(REST);
  private static final int MOST = 3;

  @Test
  void opensAfterSoManySilencesInARowAndNotBefore() {
    Breaker breaker = new Closed(0);
    breaker = after(breaker, Heard.SILENCE, NOW);
    breaker = after(breaker, Heard.SILENCE, NOW);
    assertThat(after(breaker, Heard.ANSWER, NOW)).isEqualTo(new Closed(0));
    assertThat(after(breaker, Heard.NOTHING, NOW)).isEqualTo(breaker);
    assertThat(breaker.room(64, NOW)).isEqualTo(64);

    assertThat(after(breaker, Heard.SILENCE, NOW)).isEqualTo(new Open(NOW, RESTED));
  }

  @Test
  void letsNothingThroughWhileTheServerIsLeftAlone() {
    var open = new Open(NOW, RESTED);

    assertThat(open.room(64, RESTED.minusMillis(1))).isZero();
    assertThat(open.entered(RESTED.minusMillis(1))).isEqualTo(open);
    assertThat(after(open, Heard.SILENCE, NOW)).isEqualTo(open);
  }

  @Test
  void triesASilentServerWithOneMailOnly() {
    var open = new Open(NOW, RESTED);

    assertThat(open.room(64, RESTED)).isEqualTo(1);
    var trying = open.entered(RESTED);
    assertThat(trying).isEqualTo(new HalfOpen(NOW));
    assertThat(trying.room(64, RESTED.plusSeconds(60))).isZero();
  }

  @Test
  void closesOnAnAnswerAndRestsAgainOnSilence() {
    var trying = new HalfOpen(NOW);

    assertThat(after(trying, Heard.ANSWER, RESTED)).isEqualTo(new Closed(0));
    assertThat(after(trying, Heard.SILENCE, RESTED)).isEqualTo(new Open(NOW, RESTED.plus(REST)));
  }

  @Test
  void aTrialThatWasNoneLetsTheNextMailTryAtOnce() {
    var open = after(new HalfOpen(NOW), Heard.NOTHING, RESTED);

    assertThat(open.room(64, RESTED)).isEqualTo(1);
  }

  @Test
  void refusalIsAnAnswerAndSilenceAfterTheDotIsNone() {
    assertThat(heard(new Accepted(250))).isEqualTo(Heard.ANSWER);
    assertThat(heard(new Failed(550, "RCPT"))).isEqualTo(Heard.ANSWER);
    assertThat(heard(new Retry(450, "RCPT"))).isEqualTo(Heard.ANSWER);
    assertThat(heard(new Retry(421, "MAIL"))).isEqualTo(Heard.SILENCE);
    assertThat(heard(new Retry(null, "CONNECT"))).isEqualTo(Heard.SILENCE);
    assertThat(heard(new Unknown("DOT"))).isEqualTo(Heard.SILENCE);
    assertThat(heard(Retry.givenBack())).isEqualTo(Heard.NOTHING);
    assertThat(heard(new Failed(null, "NO_ADDRESS"))).isEqualTo(Heard.NOTHING);
  }

  private static Heard heard(DeliveryOutcome outcome) {
    return Heard.in(outcome);
  }

  private static Breaker after(Breaker breaker, Heard heard, Duration now) {
    return breaker.after(heard, now, MOST, REST);
  }
}
