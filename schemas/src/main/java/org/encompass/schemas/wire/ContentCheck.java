package org.encompass.schemas.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import tools.jackson.databind.JsonNode;

/// What a JSON Schema cannot say: check letters, periods, references that repeat, years that cannot
/// be meant, text that no database takes.
final class ContentCheck {
  private static final Map<String, String> PERIODS =
      Map.of("from", "to", "occurredFrom", "occurredTo", "validFrom", "validTo");
  private static final Set<String> PERHAPS_PRESENT =
      Set.of("SAW", "HEARD", "IN_PREMISES", "UNKNOWN");

  private final List<Problem> problems = new ArrayList<>();

  private ContentCheck() {}

  static List<Problem> problems(JsonNode tree, Shape shape) {
    var check = new ContentCheck();
    check.value(tree, Optional.of(shape), "");
    check.childRefs(tree.path("children"));
    return check.problems;
  }

  /// The children that were, or may have been, present or were spoken to, and of whom neither words
  /// nor manner are recorded.
  static List<Problem> advice(JsonNode tree) {
    var advice = new ArrayList<Problem>();
    int index = 0;
    for (var child : tree.path("children")) {
      if ((PERHAPS_PRESENT.contains(child.path("presence").asString(""))
              || child.path("spokenTo").asBoolean(false))
          && blank(child.path("voiceOfTheChild"))
          && blank(child.path("demeanour"))) {
        advice.add(
            Problem.of(ProblemCode.VOICE_MISSING, "/children/" + index + "/voiceOfTheChild"));
      }
      index++;
    }
    return List.copyOf(advice);
  }

  private static boolean blank(JsonNode text) {
    return text.asString("").isBlank();
  }

  private void value(JsonNode value, Optional<Shape> shape, String pointer) {
    if (value.isString()) {
      text(value.asString(), shape.map(Shape::format).orElse(""), pointer);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        value(value.get(i), shape.flatMap(place -> place.at("")), pointer + "/" + i);
      }
    } else if (value.isObject()) {
      PERIODS.forEach((from, to) -> period(value.path(from), value.path(to), pointer + "/" + to));
      for (var field : value.properties()) {
        value(
            field.getValue(),
            shape.flatMap(place -> place.at(field.getKey())),
            pointer + "/" + field.getKey());
      }
    }
  }

  private void text(String text, String format, String pointer) {
    if (halfACharacter(text) || (pointer.endsWith("/upn") && !UpnCheck.holds(text))) {
      add(ProblemCode.WRONG_FORMAT, pointer);
    } else if (format.startsWith("date") && text.matches("\\d{4}-.*") && !yearIsMeant(text)) {
      add(ProblemCode.OUT_OF_RANGE, pointer);
    }
  }

  // A surrogate without its partner has no UTF-8 form.
  private static boolean halfACharacter(String text) {
    return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  private static boolean yearIsMeant(String text) {
    var year = text.substring(0, 4);
    return year.compareTo("1900") >= 0 && year.compareTo("2199") <= 0;
  }

  private void period(JsonNode from, JsonNode to, String pointer) {
    if (from.isString() && to.isString() && reversed(from.asString(), to.asString())) {
      add(ProblemCode.PERIOD_REVERSED, pointer);
    }
  }

  private static boolean reversed(String from, String to) {
    try {
      return from.length() == 10
          ? LocalDate.parse(to).isBefore(LocalDate.parse(from))
          : OffsetDateTime.parse(to).isBefore(OffsetDateTime.parse(from));
    } catch (DateTimeException saidBySchema) {
      return false;
    }
  }

  private void childRefs(JsonNode children) {
    var seen = new HashSet<String>();
    for (int i = 0; children.isArray() && i < children.size(); i++) {
      var ref = children.get(i).path("childRef");
      if (ref.isString() && !seen.add(ref.asString())) {
        add(ProblemCode.CHILD_REF_REPEATED, "/children/" + i + "/childRef");
      }
    }
  }

  private void add(ProblemCode code, String pointer) {
    problems.add(Problem.of(code, pointer));
  }
}
