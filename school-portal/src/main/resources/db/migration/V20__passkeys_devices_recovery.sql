-- What an authenticator knows a person by, and a new app's secret until its first code.
ALTER TABLE account
  ADD COLUMN passkey_handle bytea UNIQUE, -- random, says nothing about the person
  ADD COLUMN totp_next      bytea;        -- sealed

-- A passkey: a public key, and how it was registered. Neither is a secret.
CREATE TABLE passkey (
  passkey_id      uuid        PRIMARY KEY,
  account_id      text        NOT NULL REFERENCES account,
  credential_id   bytea       NOT NULL UNIQUE,
  label           bytea       NOT NULL, -- sealed; the person's own words
  public_key      bytea       NOT NULL,
  attestation     bytea       NOT NULL,
  signature_count bigint      NOT NULL, -- never goes back, or there are two of it
  transports      text[]      NOT NULL,
  backup_eligible boolean     NOT NULL,
  backup_state    boolean     NOT NULL,
  added_at        timestamptz NOT NULL,
  last_used_at    timestamptz
);
CREATE INDEX passkey_of_account ON passkey (account_id);

-- A browser that an account was used from: the hash of the mark that it carries.
CREATE TABLE device (
  account_id text        NOT NULL REFERENCES account,
  mark_hash  bytea       NOT NULL,
  first_at   timestamptz NOT NULL,
  last_at    timestamptz NOT NULL,
  PRIMARY KEY (account_id, mark_hash)
);

-- Letting somebody in again who has lost a password, a telephone or a passkey: one person vouches and
-- is shown a code, another approves. Rows stay, as the record of who let whom in.
CREATE TABLE recovery (
  recovery_id uuid        PRIMARY KEY,
  account_id  text        NOT NULL REFERENCES account,
  email_mark  bytea       NOT NULL, -- the account's when it was asked for: the mail goes nowhere else
  vouched_by  text        NOT NULL REFERENCES account,
  urn         text, -- on whose list both stood; null: an administrator vouched
  code_mark   bytea       NOT NULL, -- keyed fingerprint
  asked_at    timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  approved_by text        REFERENCES account CHECK (approved_by <> vouched_by),
  approved_at timestamptz,
  ended_at    timestamptz,
  ended_how   text        CHECK (ended_how IN ('SET_UP', 'REFUSED', 'REPLACED'))
);
CREATE UNIQUE INDEX recovery_waiting ON recovery (account_id)
  WHERE ended_at IS NULL AND approved_at IS NULL;
CREATE UNIQUE INDEX recovery_approved ON recovery (account_id)
  WHERE ended_at IS NULL AND approved_at IS NOT NULL;

-- Which administrator ended which one's account.
CREATE TABLE administrator_ended (
  account_id text        NOT NULL REFERENCES account,
  ended_by   text        NOT NULL REFERENCES account CHECK (ended_by <> account_id),
  ended_at   timestamptz NOT NULL,
  PRIMARY KEY (account_id, ended_at)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON passkey TO "${service_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON device TO "${service_role}";
GRANT SELECT, INSERT, UPDATE ON recovery TO "${service_role}";
GRANT SELECT, INSERT ON administrator_ended TO "${service_role}";
