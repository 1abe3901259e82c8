package org.encompass.notifier.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.incidents.Details;
import org.encompass.schemas.IncidentMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Files incidents as intake leaves them, so that tests of the later steps need no topic.
final class CaseFiles {
  private final JdbcTemplate jdbc;
  private final Details details;
  private final TransactionTemplate transaction;
  private final Map<String, UUID> incidents = new HashMap<>();
  private final Map<String, UUID> children = new HashMap<>();

  CaseFiles(JdbcTemplate jdbc, Details details, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.details = details;
    this.transaction = transaction;
  }

  /// Files a version of an incident; its children have work for the routing step.
  ///
  /// @return the id of its first child
  UUID file(IncidentMaker maker, Instant arrivedAt) {
    var incident = maker.make();
    transaction.executeWithoutResult(status -> write(incident, arrivedAt));
    return child(maker.reference, incident.children().getFirst().childRef());
  }

  UUID child(String reference, String childRef) {
    return children.computeIfAbsent(reference + "/" + childRef, key -> UUID.randomUUID());
  }

  /// Takes a child out of its incident.
  void remove(UUID childId) {
    jdbc.update("update child set named = false, unrouted = true where child_id = ?", childId);
  }

  private void write(IncidentMessage incident, Instant arrivedAt) {
    var id = incidents.computeIfAbsent(incident.reference(), key -> UUID.randomUUID());
    var at = arrivedAt.atOffset(ZoneOffset.UTC);
    jdbc.update(
        """
        insert into incident (incident_id, force, reference, version, status, first_arrived_at)
        values (?, ?, ?, ?, 'LIVE', ?)
        on conflict (incident_id) do update set version = excluded.version
        """,
        id,
        incident.force(),
        incident.reference(),
        incident.version(),
        at);
    jdbc.update(
        """
        insert into incident_version (incident_id, version, force, event_id, event_type,
          arrived_at, content_hash, sealed, topic_partition, topic_offset)
        values (?, ?, ?, ?, 'REPORTED', ?, '', ?, 0, 0)
        """,
        id,
        incident.version(),
        incident.force(),
        incident.eventId(),
        at,
        details.seal(id, incident));
    for (var child : incident.children()) {
      var childId = child(incident.reference(), child.childRef());
      jdbc.update(
          """
          insert into child (child_id, incident_id, child_ref, version, named, unrouted, state,
            first_arrived_at, occurred_from, identity_hash, sealed)
          values (?, ?, ?, ?, true, true, 'RECEIVED', ?, ?, ?, ?)
          on conflict (child_id) do update set version = excluded.version, unrouted = true,
            occurred_from = excluded.occurred_from, identity_hash = excluded.identity_hash, sealed = excluded.sealed
          """,
          childId,
          id,
          child.childRef(),
          incident.version(),
          at,
          incident.occurredFrom(),
          (child.givenNames() + child.familyName() + child.dateOfBirth() + child.telephone())
              .getBytes(),
          details.seal(id, childId, child));
    }
  }
}
