package org.encompass.notifier.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BrokerSilentTest {
  @Test
  void aBrokerThatRefusesIsSaidToBeSilent() {
    var topic =
        new IncidentTopic(
            record -> CompletableFuture.failedFuture(new IllegalStateException("down")),
            Duration.ofSeconds(8));

    assertThatThrownBy(() -> topic.put("key", new byte[0]))
        .isInstanceOf(BrokerSilentException.class)
        .hasNoCause();
  }

  @Test
  void aBrokerThatSaysNothingIsNotWaitedForLong() {
    var topic = new IncidentTopic(record -> new CompletableFuture<>(), Duration.ofMillis(20));

    assertThatThrownBy(() -> topic.put("key", new byte[0]))
        .isInstanceOf(BrokerSilentException.class);
  }

  @Test
  void theSenderIsToldToSendItAgain() {
    var answer = new Answers().unavailable(new BrokerSilentException());

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("30");
  }
}
