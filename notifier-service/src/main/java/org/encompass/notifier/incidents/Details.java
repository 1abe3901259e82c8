package org.encompass.notifier.incidents;

import java.util.UUID;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.wire.WireWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the police said, sealed under the incident's data key, as intake writes it and all later
/// steps read it.
@Component
public class Details {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Sealing sealing;

  Details(Sealing sealing) {
    this.sealing = sealing;
  }

  /// Seals a version of an incident for its row.
  public byte[] seal(UUID incidentId, IncidentMessage incident) {
    return sealing.seal(
        Subject.incident(incidentId),
        ofVersion(incidentId, incident.version()),
        WireWriter.write(incident));
  }

  /// Seals a child for its row.
  public byte[] seal(UUID incidentId, UUID childId, IncidentMessage.Child child) {
    return sealing.seal(Subject.incident(incidentId), ofChild(childId), WireWriter.write(child));
  }

  /// Opens a version's row.
  public IncidentMessage incident(UUID incidentId, int version, byte[] sealed) {
    var plain = sealing.open(Subject.incident(incidentId), ofVersion(incidentId, version), sealed);
    return JSON.readValue(plain, IncidentMessage.class);
  }

  /// Opens a child's row.
  public IncidentMessage.Child child(UUID incidentId, UUID childId, byte[] sealed) {
    var plain = sealing.open(Subject.incident(incidentId), ofChild(childId), sealed);
    return JSON.readValue(plain, IncidentMessage.Child.class);
  }

  private static String ofVersion(UUID incidentId, int version) {
    return "incident_version/sealed/" + incidentId + "/" + version;
  }

  private static String ofChild(UUID childId) {
    return "child/sealed/" + childId;
  }
}
