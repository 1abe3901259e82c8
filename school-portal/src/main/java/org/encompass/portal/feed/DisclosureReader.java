package org.encompass.portal.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.encompass.portal.alert.Disclosed;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.DisclosureMessage;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a record of the disclosures topic: checks the message, opens its content and checks
/// that too.
@Component
class DisclosureReader {
  private final WireReader reader;

  DisclosureReader(WireReader reader) {
    this.reader = reader;
  }

  /// What a record says, or what is wrong with it.
  @PersonalData
  sealed interface Read {
    record Good(Disclosed disclosed) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  Read read(Arrived arrived) {
    if (arrived.value() == null) {
      return bad(ProblemCode.MALFORMED_JSON, "");
    }
    return switch (reader.read(arrived.value(), MessageType.DISCLOSURE)) {
      case Reading.Bad<DisclosureMessage>(var problems, var glimpse) -> new Read.Bad(problems);
      case Reading.Good<DisclosureMessage> good -> check(good.message(), arrived.key());
    };
  }

  private Read check(DisclosureMessage message, @Nullable String key) {
    if (!message.notificationId().toString().equals(key)) {
      return bad(ProblemCode.KEY_MISMATCH, "");
    }
    var school = SchoolKey.parse(message.urn());
    if (school.isEmpty()) {
      return bad(ProblemCode.WRONG_FORMAT, "/urn");
    }
    return switch (message.kind()) {
      case ISSUED, AMENDED ->
          message.content() == null
              ? bad(ProblemCode.MISSING, "/content")
              : open(message, school.get(), message.content());
      case UPDATED, WITHDRAWN -> new Read.Good(disclosed(message, school.get(), null));
    };
  }

  private Read open(DisclosureMessage message, SchoolKey school, String content) {
    return switch (reader.readSealed(content.getBytes(UTF_8), MessageType.DISCLOSURE_CONTENT)) {
      case Reading.Bad<?>(var problems, var glimpse) ->
          new Read.Bad(problems.stream().map(DisclosureReader::inContent).toList());
      case Reading.Good<?> good -> new Read.Good(disclosed(message, school, good.canonical()));
    };
  }

  private static Disclosed disclosed(
      DisclosureMessage message, SchoolKey school, byte @Nullable [] content) {
    return new Disclosed(
        message.notificationId(),
        message.version(),
        switch (message.kind()) {
          case ISSUED -> Disclosed.Kind.ISSUED;
          case AMENDED -> Disclosed.Kind.AMENDED;
          case UPDATED -> Disclosed.Kind.UPDATED;
          case WITHDRAWN -> Disclosed.Kind.WITHDRAWN;
        },
        school,
        message.issuedAt().toInstant(),
        message.deadline().toInstant(),
        message.remindOn(),
        Set.copyOf(message.hiddenFrom()),
        message.schoolRevision(),
        content);
  }

  private static Problem inContent(Problem problem) {
    return new Problem("/content" + problem.pointer(), problem.code(), problem.message());
  }

  private static Read bad(ProblemCode code, String pointer) {
    return new Read.Bad(List.of(Problem.of(code, pointer)));
  }
}
