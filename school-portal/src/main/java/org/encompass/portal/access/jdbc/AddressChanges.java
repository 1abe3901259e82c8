package org.encompass.portal.access.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.encompass.portal.access.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Tells the old address when an account that was once set up gets another one: whoever moves an
/// account's mail away from its person does not do it unseen.
@Component
class AddressChanges {
  // The first of several waits: the address before all of them is the person's.
  private static final String TELL =
      """
      INSERT INTO account_mail (account_id, kind, asked_at, next_attempt_at, email)
      SELECT account_id, 'ADDRESS_CHANGED', ?, ?, email FROM account
      WHERE account_id = ? AND email_mark <> ? AND kind = 'KEY_ADULT' AND active_since IS NOT NULL
      ON CONFLICT (account_id, kind) DO NOTHING
      """;

  private final JdbcTemplate batches;
  private final Fingerprints fingerprints;

  AddressChanges(JdbcTemplate batches, Fingerprints fingerprints) {
    this.batches = batches;
    this.fingerprints = fingerprints;
  }

  /// Queues the mails for what is about to be saved.
  void tell(Collection<Person> people, Instant now) {
    batches.batchUpdate(
        TELL,
        people,
        500,
        (row, person) -> {
          row.setTimestamp(1, Timestamp.from(now));
          row.setTimestamp(2, Timestamp.from(now));
          row.setString(3, person.contactId());
          row.setBytes(4, fingerprints.of(person.email()));
        });
  }
}
