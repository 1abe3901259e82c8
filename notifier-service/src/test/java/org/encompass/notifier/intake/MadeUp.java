package org.encompass.notifier.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Incidents that nobody ever reported, about children who do not exist.
public final class MadeUp {
  public static final String FORCE = "E23000015";

  /// Stands wherever a person's details could, and must be found nowhere else.
  public static final String CANARY = "Quillfeather";

  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private MadeUp() {}

  /// A reference that no other test uses.
  public static String reference() {
    return "MADEUP/" + NUMBER.incrementAndGet() + "/26";
  }

  /// A first report with one child, c1.
  public static ObjectNode incident(String reference) {
    var incident = JSON.createObjectNode();
    incident.put("schemaVersion", "1.0");
    incident.put("eventId", UUID.randomUUID().toString());
    incident.put("eventType", "REPORTED");
    incident.put("incidentType", "DOMESTIC_ABUSE");
    incident.put("force", FORCE);
    incident.put("reference", reference);
    incident.put("version", 1);
    incident.put("occurredFrom", "2026-11-20T20:15:00Z");
    incident.put("recordedAt", "2026-11-20T21:00:00Z");
    incident.put("locationCategory", "HOME");
    incident.put("circumstances", "Shouting was heard. " + CANARY);
    incident.putObject("contact").put("team", "Made-up Safeguarding").put("telephone", "101");
    incident.putArray("children").add(child("c1"));
    return incident;
  }

  /// The same incident's next version, with the children given.
  public static ObjectNode amended(String reference, int version, String... childRefs) {
    var incident = incident(reference);
    incident.put("eventType", "AMENDED").put("version", version);
    var children = incident.putArray("children");
    for (var ref : childRefs) {
      children.add(child(ref));
    }
    return incident;
  }

  public static ObjectNode withdrawn(String reference, int version) {
    var incident = incident(reference);
    incident.put("eventType", "WITHDRAWN").put("version", version).remove("children");
    return incident;
  }

  private static ObjectNode child(String ref) {
    return JSON.createObjectNode()
        .put("childRef", ref)
        .put("givenNames", "Tamsin")
        .put("familyName", CANARY)
        .put("dateOfBirth", "2016-03-04")
        .put("postcode", "ZZ1 1ZZ")
        .put("presence", "SAW")
        .put("voiceOfTheChild", "I was frightened.");
  }

  public static byte[] bytes(ObjectNode incident) {
    return incident.toString().getBytes(UTF_8);
  }
}
