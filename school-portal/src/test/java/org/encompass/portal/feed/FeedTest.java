package org.encompass.portal.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.alert.Alerts;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@PortalTest
class FeedTest {
  private static final WireKeys LATER =
      WireKeys.of(
          """
          {"keys": [{"kty": "oct", "kid": "later-1", "alg": "A256GCMKW", "k": "%s"}]}
          """
              .formatted("QUJD".repeat(10) + "QUI"));

  @Autowired SecondReading reading;
  @Autowired Quarantine quarantine;
  @Autowired Alerts alerts;
  @Autowired Counted counted;
  @Autowired Clock clock;
  @Autowired Disclosures disclosures;
  @Autowired KeyAdults people;
  @Autowired SchoolScope scope;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry metrics;
  @Autowired KafkaTemplate<String, byte[]> kafka;

  @Test
  void badRecordsOnTheTopicNeverStopTheGoodOnes() {
    var school = people.school();
    var first = disclosures.to(school);
    var key = first.id().toString();
    var before = quarantined();
    kafka.send(Topics.DISCLOSURES, key, "not json".getBytes(UTF_8));
    kafka.send(Topics.DISCLOSURES, key, null);
    kafka.send(Topics.DISCLOSURES, key, new byte[300_000]);
    kafka.send(Topics.DISCLOSURES, key, disclosures.json(first));
    kafka.send(Topics.DISCLOSURES, "another key", disclosures.json(first));
    kafka.send(
        Topics.DISCLOSURES, key, disclosures.json(disclosures.again(first, 2, Kind.AMENDED)));
    await().untilAsserted(() -> assertThat(version(school, first.id())).isEqualTo(2));
    await().untilAsserted(() -> assertThat(quarantined()).isEqualTo(before + 4));
  }

  @Test
  void olderVersionsAreIgnoredAndCounted() {
    var school = people.school();
    var first = disclosures.to(school);
    disclosures.send(first);
    disclosures.send(disclosures.again(first, 5, Kind.UPDATED));
    var before = metrics.counter("encompass.feed.older").count();
    disclosures.send(disclosures.again(first, 4, Kind.WITHDRAWN));
    disclosures.send(first);
    assertThat(version(school, first.id())).isEqualTo(5);
    assertThat(metrics.counter("encompass.feed.older").count()).isEqualTo(before + 2);
  }

  @Test
  void anIdOfAnotherSchoolIsSetAsideAndChangesNothing() {
    var theirs = people.school();
    var first = disclosures.to(theirs);
    disclosures.send(first);
    var before = quarantined();
    var forged = new String(disclosures.json(disclosures.again(first, 2, Kind.AMENDED)), UTF_8);
    var ours = people.school();
    disclosures.send(
        first.id().toString(), forged.replace(theirs.value(), ours.value()).getBytes(UTF_8));
    assertThat(version(theirs, first.id())).isEqualTo(1);
    assertThat(quarantined()).isEqualTo(before + 1);
  }

  @Test
  void whatCouldNotBeReadIsTakenInOnceItCan() {
    var school = people.school();
    var first = disclosures.to(school);
    var content = LATER.seal("later-1", WireWriter.write(Disclosures.minimal()));
    var unknown =
        new String(disclosures.json(first), UTF_8)
            .replaceFirst("\"content\":\"[^\"]+\"", "\"content\":\"" + content + "\"");
    disclosures.send(first.id().toString(), unknown.getBytes(UTF_8));
    disclosures.send(disclosures.again(first, 2, Kind.UPDATED));
    assertThat(version(school, first.id())).isZero();
    var open = quarantine.countOpen();
    assertThat(metrics.get("encompass.feed.quarantine").gauge().value()).isEqualTo(open);

    reading.readAgain();
    assertThat(quarantine.countOpen()).as("no key yet").isEqualTo(open);
    new SecondReading(
            new DisclosureReader(new WireReader(LATER)), alerts, scope, quarantine, counted, clock)
        .readAgain();
    assertThat(version(school, first.id())).isEqualTo(2);
    assertThat(quarantine.countOpen()).isEqualTo(open - 2);
  }

  private Integer version(SchoolKey school, UUID id) {
    return scope.within(
        List.of(school),
        () ->
            jdbc.sql("SELECT coalesce(max(version), 0) FROM alert WHERE notification_id = ?")
                .param(id)
                .query(Integer.class)
                .single());
  }

  private Long quarantined() {
    return jdbc.sql("SELECT count(*) FROM feed_quarantine").query(Long.class).single();
  }
}
