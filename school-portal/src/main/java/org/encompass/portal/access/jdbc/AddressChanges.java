package org.encompass.portal.access.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.encompass.portal.access.Person;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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
  private static final String MOVE =
      """
      UPDATE account SET email_mark = ?, email = ?
      WHERE account_id = ? AND email_mark <> ? AND kind = 'KEY_ADULT'
      """;

  private static final int AT_ONCE = 500;

  private final JdbcTemplate batches;
  private final AtRest atRest;
  private final Fingerprints fingerprints;

  AddressChanges(JdbcTemplate batches, AtRest atRest, Fingerprints fingerprints) {
    this.batches = batches;
    this.atRest = atRest;
    this.fingerprints = fingerprints;
  }

  /// Queues the mails, and writes the new addresses.
  ///
  /// @return whose address was another one
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<String> take(Collection<Person> people, Instant now) {
    tell(people, now);
    var all = List.copyOf(people);
    var counts = batches.batchUpdate(MOVE, all, AT_ONCE, this::move);
    var moved = new HashSet<String>();
    for (int at = 0; at < all.size(); at++) {
      if (counts[at / AT_ONCE][at % AT_ONCE] > 0) {
        moved.add(all.get(at).contactId());
      }
    }
    return moved;
  }

  private void move(PreparedStatement row, Person person) throws SQLException {
    var mark = fingerprints.of(person.email());
    row.setBytes(1, mark);
    row.setBytes(
        2, atRest.sealText(person.email(), new Place("account", "email", person.contactId())));
    row.setString(3, person.contactId());
    row.setBytes(4, mark);
  }

  private void tell(Collection<Person> people, Instant now) {
    batches.batchUpdate(
        TELL,
        people,
        AT_ONCE,
        (row, person) -> {
          row.setTimestamp(1, Timestamp.from(now));
          row.setTimestamp(2, Timestamp.from(now));
          row.setString(3, person.contactId());
          row.setBytes(4, fingerprints.of(person.email()));
        });
  }
}
