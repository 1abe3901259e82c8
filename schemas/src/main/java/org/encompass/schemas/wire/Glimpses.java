package org.encompass.schemas.wire;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.encompass.schemas.wire.Reading.Glimpse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Picks the identifiers out of a value that was refused.
final class Glimpses {
  private static final Pattern EVENT_ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern FORCE = Pattern.compile("[EW][0-9]{8}");
  private static final Pattern REFERENCE = Pattern.compile("[!-~]([ -~]{0,38}[!-~])?");
  private static final Pattern CHILD_REF = Pattern.compile("[!-~]([ -~]{0,62}[!-~])?");
  private static final int MOST_CHILDREN = 20;

  static Glimpse of(JsonNode tree) {
    var eventId = text(tree.path("eventId"), EVENT_ID);
    return new Glimpse(
        eventId == null ? null : UUID.fromString(eventId),
        version(tree.path("version")),
        text(tree.path("force"), FORCE),
        text(tree.path("reference"), REFERENCE),
        childRefs(tree.path("children")));
  }

  private static List<String> childRefs(JsonNode children) {
    return StreamSupport.stream(children.spliterator(), false)
        .map(child -> text(child.path("childRef"), CHILD_REF))
        .filter(ref -> ref != null)
        .distinct()
        .limit(MOST_CHILDREN)
        .toList();
  }

  private static @Nullable Integer version(JsonNode value) {
    return value.canConvertToInt() && value.isIntegralNumber() && value.asInt() >= 1
        ? (Integer) value.asInt()
        : null;
  }

  private static @Nullable String text(JsonNode value, Pattern form) {
    return value.isString() && form.matcher(value.asString()).matches() ? value.asString() : null;
  }

  private Glimpses() {}
}
