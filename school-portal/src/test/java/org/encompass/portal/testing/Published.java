package org.encompass.portal.testing;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.function.Predicate;
import org.encompass.harness.RealParts;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.springframework.boot.test.context.TestComponent;

/// What schools have said on their topic, read as the notifier reads it.
@TestComponent
public class Published {
  private final TopicReader topics;
  private final WireReader reader =
      new WireReader(WireKeys.of(RealParts.shared().keys().wireSet()));

  Published(TopicReader topics) {
    this.topics = topics;
  }

  /// The school's newest entry, as soon as it is as expected.
  public SchoolMessage once(SchoolKey school, Predicate<SchoolMessage> expected) {
    return await()
        .until(() -> entries(school), all -> !all.isEmpty() && expected.test(all.getLast()))
        .getLast();
  }

  /// Every entry of the school, oldest first.
  public List<SchoolMessage> entries(SchoolKey school) {
    return topics.read(Topics.SCHOOLS, school.value()::equals).stream()
        .map(record -> good(record.value()))
        .toList();
  }

  private SchoolMessage good(byte[] value) {
    return switch (reader.readPlain(value, MessageType.SCHOOL)) {
      case Reading.Good<SchoolMessage>(var school, var _, var _, var _) -> school;
      case Reading.Bad<SchoolMessage>(var problems, var _) ->
          throw new AssertionError("the contract is not kept: " + problems);
    };
  }
}
