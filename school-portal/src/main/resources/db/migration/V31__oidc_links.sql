-- Which account an identity of another sign-in service belongs to. Made from an invitation, gone when
-- the account is suspended.
CREATE TABLE oidc_link (
  identity_mark bytea       PRIMARY KEY, -- keyed fingerprint of issuer and subject
  account_id    text        NOT NULL UNIQUE REFERENCES account,
  linked_at     timestamptz NOT NULL
);

GRANT SELECT, INSERT, DELETE ON oidc_link TO "${service_role}";
