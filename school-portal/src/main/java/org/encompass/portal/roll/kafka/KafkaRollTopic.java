package org.encompass.portal.roll.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.concurrent.CompletableFuture;
import org.encompass.portal.outbox.Speaker;
import org.encompass.portal.roll.RollRows.Pupil;
import org.encompass.portal.roll.RollTopic;
import org.encompass.portal.sealing.KeysProperties;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.springframework.stereotype.Component;

/// Seals each entry for the notifier before it leaves.
@Component
class KafkaRollTopic implements RollTopic {
  private final Speaker speaker;
  private final WireKeys keys;
  private final String kid;

  KafkaRollTopic(Speaker speaker, WireKeys keys, KeysProperties properties) {
    this.speaker = speaker;
    this.keys = keys;
    this.kid = properties.rollKid();
  }

  @Override
  public CompletableFuture<Void> publish(Pupil pupil, byte[] entry) {
    return speaker.say(Topics.ROLLS, pupil.key(), keys.seal(kid, entry).getBytes(US_ASCII), true);
  }

  @Override
  public CompletableFuture<Void> remove(Pupil pupil) {
    return speaker.say(Topics.ROLLS, pupil.key(), null, false);
  }
}
