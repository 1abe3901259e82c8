package org.encompass.portal.access.webauthn.jdbc;

import java.util.Optional;
import org.encompass.portal.access.AccountStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/// What an authenticator knows a person by: a random handle. The address goes along so that the
/// person can tell accounts apart on her own device; it stays there.
@Repository
public class Handles implements PublicKeyCredentialUserEntityRepository {
  private final JdbcClient jdbc;
  private final AccountStore accounts;

  Handles(JdbcClient jdbc, AccountStore accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  /// The handle of an account, made at its first passkey.
  public PublicKeyCredentialUserEntity of(String accountId, String address) {
    var handle =
        jdbc.sql(
                """
                UPDATE account SET passkey_handle = coalesce(passkey_handle, ?)
                WHERE account_id = ? RETURNING passkey_handle
                """)
            .params(Bytes.random().getBytes(), accountId)
            .query((row, number) -> row.getBytes("passkey_handle"))
            .single();
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(new Bytes(handle))
        .name(address)
        .displayName(address)
        .build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return accountOf(handle)
        .flatMap(accounts::find)
        .map(account -> of(account.accountId(), account.email()))
        .orElse(null);
  }

  private Optional<String> accountOf(Bytes handle) {
    return jdbc.sql("SELECT account_id FROM account WHERE passkey_handle = ?")
        .param(handle.getBytes())
        .query(String.class)
        .optional();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
    return accounts.find(accountId).map(one -> of(one.accountId(), one.email())).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("handles are made with the first passkey");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("a handle goes with its account");
  }
}
