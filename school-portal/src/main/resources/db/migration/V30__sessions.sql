-- Sessions, shared by all instances; the columns are Spring Session's. Attributes are sealed, and the
-- id alone opens nothing: the cookie carries a keyed mark beside it.
CREATE TABLE portal_session (
  primary_id            char(36)     PRIMARY KEY,
  session_id            char(36)     NOT NULL,
  creation_time         bigint       NOT NULL,
  last_access_time      bigint       NOT NULL,
  max_inactive_interval integer      NOT NULL,
  expiry_time           bigint       NOT NULL,
  principal_name        varchar(100) -- the account's id, once somebody has signed in
);
CREATE UNIQUE INDEX portal_session_by_id ON portal_session (session_id);
CREATE INDEX portal_session_by_expiry ON portal_session (expiry_time);
CREATE INDEX portal_session_by_account ON portal_session (principal_name);

CREATE TABLE portal_session_attributes (
  session_primary_id char(36)     NOT NULL REFERENCES portal_session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea        NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON portal_session TO "${service_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON portal_session_attributes TO "${service_role}";
