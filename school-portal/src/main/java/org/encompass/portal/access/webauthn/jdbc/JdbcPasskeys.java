package org.encompass.portal.access.webauthn.jdbc;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encompass.portal.access.Passkey;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// Passkeys as rows. The person's label is sealed; the rest is public by nature.
@Repository
public class JdbcPasskeys implements UserCredentialRepository {
  private static final String SELECT =
      """
      SELECT p.*, a.passkey_handle FROM passkey p JOIN account a USING (account_id)
      """;

  private final JdbcClient jdbc;
  private final AtRest atRest;
  private final Clock wall;

  JdbcPasskeys(JdbcClient jdbc, AtRest atRest, @Qualifier("wall") Clock wall) {
    this.jdbc = jdbc;
    this.atRest = atRest;
    this.wall = wall;
  }

  /// Those of one account, oldest first.
  public List<Passkey> of(String accountId) {
    return jdbc.sql(
            """
            SELECT passkey_id, label, added_at, last_used_at FROM passkey
            WHERE account_id = ? ORDER BY added_at, passkey_id
            """)
        .param(accountId)
        .query(this::passkey)
        .list();
  }

  /// Removes one of an account's own; false if it has no such passkey.
  public boolean remove(String accountId, UUID passkeyId) {
    return jdbc.sql("DELETE FROM passkey WHERE account_id = ? AND passkey_id = ?")
            .params(accountId, passkeyId)
            .update()
        == 1;
  }

  /// Whose passkey this is.
  public Optional<String> ownerOf(Bytes credentialId) {
    return jdbc.sql("SELECT account_id FROM passkey WHERE credential_id = ?")
        .param(credentialId.getBytes())
        .query(String.class)
        .optional();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return jdbc.sql(SELECT + "WHERE p.credential_id = ?")
        .param(credentialId.getBytes())
        .query(this::record)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return jdbc.sql(SELECT + "WHERE a.passkey_handle = ? ORDER BY p.added_at")
        .param(handle.getBytes())
        .query(this::record)
        .list();
  }

  /// A new one, or the same after it was used. Spring Security compares the counter of a use with
  /// that of the registration only; here it is compared with the last use's, in one step.
  @Override
  public void save(CredentialRecord one) {
    var count = one.getSignatureCount();
    var used =
        jdbc.sql(
                """
                UPDATE passkey SET signature_count = :count, backup_state = :backup,
                  last_used_at = :now
                WHERE credential_id = :id
                  AND (signature_count < :count OR signature_count = 0 AND :count = 0)
                """)
            .param("count", count)
            .param("backup", one.isBackupState())
            .param("now", now())
            .param("id", one.getCredentialId().getBytes())
            .update();
    if (used == 0 && ownerOf(one.getCredentialId()).isPresent()) {
      throw new MaliciousCounterValueException("the counter went back", count, count);
    }
    if (used == 0) {
      add(one);
    }
  }

  private void add(CredentialRecord one) {
    var id = UUID.randomUUID();
    var attestation = one.getAttestationObject();
    if (attestation == null) {
      throw new IllegalArgumentException("a new passkey says how it was registered");
    }
    jdbc.sql(
            """
            INSERT INTO passkey
              (passkey_id, account_id, credential_id, label, public_key, attestation,
               signature_count, transports, backup_eligible, backup_state, added_at)
            SELECT ?, account_id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM account WHERE passkey_handle = ?
            """)
        .params(
            id,
            one.getCredentialId().getBytes(),
            atRest.sealText(one.getLabel(), place(id)),
            one.getPublicKey().getBytes(),
            attestation.getBytes(),
            one.getSignatureCount(),
            one.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new),
            one.isBackupEligible(),
            one.isBackupState(),
            now(),
            one.getUserEntityUserId().getBytes())
        .update();
  }

  @Override
  public void delete(Bytes credentialId) {
    throw new UnsupportedOperationException("a passkey is removed by its owner only");
  }

  private Passkey passkey(ResultSet row, int number) throws SQLException {
    var id = row.getObject("passkey_id", UUID.class);
    var used = row.getObject("last_used_at", OffsetDateTime.class);
    return new Passkey(
        id, label(row, id), instant(row, "added_at"), used == null ? null : used.toInstant());
  }

  private CredentialRecord record(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(new Bytes(row.getBytes("passkey_handle")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(true)
        .transports(transports(row))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .created(instant(row, "added_at"))
        .label(label(row, row.getObject("passkey_id", UUID.class)))
        .build();
  }

  private static Set<AuthenticatorTransport> transports(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("transports").getArray())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private String label(ResultSet row, UUID id) throws SQLException {
    return atRest.openText(row.getBytes("label"), place(id));
  }

  private static Place place(UUID id) {
    return new Place("passkey", "label", id.toString());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private OffsetDateTime now() {
    return wall.instant().atOffset(ZoneOffset.UTC);
  }
}
