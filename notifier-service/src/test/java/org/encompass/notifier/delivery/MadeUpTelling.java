package org.encompass.notifier.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of notifications that somebody is to be told about, as the steps before would leave them.
public record MadeUpTelling(JdbcClient jdbc) {
  private static final byte[] NOTHING = {0};

  /// A child's notification at that school. Its revisions are of a list that no school will ever
  /// send: it stays as it is.
  public UUID notification(String school, Instant arrived, Instant deadline) {
    var id = UUID.randomUUID();
    var reference = "REF-" + id.toString().substring(0, 8);
    jdbc.sql("insert into incident values (?, 'E23000015', ?, null, 1, 'LIVE', ?)")
        .params(id, reference, Timestamp.from(arrived))
        .update();
    jdbc.sql(
            """
            insert into child (child_id, incident_id, child_ref, version, named, unrouted, state,
                first_arrived_at, occurred_from, identity_hash, sealed)
            values (:id, :id, 'C1', 1, true, false, 'ROUTED', :at, :at, :none, :none)
            """)
        .param("id", id)
        .param("at", Timestamp.from(arrived))
        .param("none", NOTHING)
        .update();
    jdbc.sql(
            """
            insert into notification (notification_id, child_id, generation, recipient, version,
                content_version, state, route, deadline, deadline_because, calendar_rule,
                late_on_arrival, hidden_from, school_revision, la_revision, force, reference, child_ref,
                created_at)
            values (:id, :id, 1, :school, 1, 1, 'SCHEDULED', 'AUTO', :deadline, '', '', false, '{}',
                    9e18, 9e18, 'E23000015', :reference, 'C1', :at)
            """)
        .param("id", id)
        .param("school", school)
        .param("deadline", Timestamp.from(deadline))
        .param("reference", reference)
        .param("at", Timestamp.from(arrived))
        .update();
    return id;
  }

  /// The mail server has taken what was to be told of it so far, by one mail for all.
  public void accepted(UUID notification) {
    jdbc.sql(
            """
            insert into mail (mail_id, recipient, contact_id, message_id, state, settled_at, deadline)
            select :id, recipient, 'lead', '<' || :id || '@made-up.example>', 'ACCEPTED', created_at,
                   deadline
              from notification where notification_id = :id
            """)
        .param("id", notification)
        .update();
    jdbc.sql("update telling set mail_id = :id where notification_id = :id")
        .param("id", notification)
        .update();
  }
}
