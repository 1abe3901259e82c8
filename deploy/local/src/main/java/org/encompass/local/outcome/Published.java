package org.encompass.local.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;

/// What the publisher knows of a record that it sent.
///
/// @param readable whether it keeps the contract
public record Published(
    String force,
    String reference,
    Optional<UUID> eventId,
    Optional<Integer> version,
    List<String> childRefs,
    boolean readable) {
  /// Looks at a record with the contract's own reader.
  ///
  /// @param key `<force>/<reference>`
  public static Published of(WireReader reader, String key, byte[] value) {
    var parts = key.split("/", 2);
    return switch (reader.readPlain(value, MessageType.INCIDENT)) {
      case Reading.Good<IncidentMessage> good -> {
        var incident = good.message();
        var children =
            Objects.requireNonNullElse(incident.children(), List.<IncidentMessage.Child>of());
        yield new Published(
            incident.force(),
            incident.reference(),
            Optional.of(incident.eventId()),
            Optional.of(incident.version()),
            children.stream().map(IncidentMessage.Child::childRef).toList(),
            true);
      }
      case Reading.Bad<IncidentMessage> bad ->
          new Published(
              parts[0],
              parts.length > 1 ? parts[1] : "",
              Optional.ofNullable(bad.glimpse().eventId()),
              Optional.ofNullable(bad.glimpse().version()),
              bad.glimpse().childRefs(),
              false);
    };
  }

  boolean isOf(String force, String reference) {
    return this.force.equals(force) && this.reference.equals(reference);
  }
}
