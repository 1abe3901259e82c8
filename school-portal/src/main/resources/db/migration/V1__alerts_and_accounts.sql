-- The portal's tables belong to the migration's role. The service's role owns nothing, may not bypass
-- row-level security and sees a school's rows only while the transaction names that school.

-- The schools that the running transaction may touch. A pooled connection gives a setting that was
-- local to an earlier transaction back as an empty string: both that and its absence are refused
-- aloud, so that a forgotten scope is an error and never an empty page.
CREATE FUNCTION allowed_urns() RETURNS text[]
  LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog
AS $$
DECLARE
  urns text := current_setting('encompass.urns', true);
BEGIN
  IF urns IS NULL OR urns = '' THEN
    RAISE EXCEPTION 'no school scope: encompass.urns is not set' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN string_to_array(urns, ',');
END
$$;

-- One child at one school, in its newest version.
CREATE TABLE alert (
  notification_id uuid        PRIMARY KEY,
  urn             text        NOT NULL,
  version         integer     NOT NULL,
  content_version integer     NOT NULL, -- the version that last brought content; 0 = none yet
  state           text        NOT NULL CHECK (state IN ('LIVE', 'WITHDRAWN', 'NOT_OUR_PUPIL')),
  issued_at       timestamptz NOT NULL,
  deadline        timestamptz NOT NULL,
  remind_on       date,
  hidden_from     text[]      NOT NULL,
  school_revision bigint      NOT NULL,
  received_at     timestamptz NOT NULL,
  changed_at      timestamptz NOT NULL
);
CREATE INDEX alert_of_school ON alert (urn, issued_at DESC, notification_id);

-- What may be read, sealed. A version that somebody has read stays until the alert is forgotten, so
-- that the page can show what changed; a withdrawn alert has no rows here.
CREATE TABLE alert_content (
  notification_id uuid    NOT NULL REFERENCES alert,
  content_version integer NOT NULL,
  urn             text    NOT NULL,
  content         bytea   NOT NULL,
  PRIMARY KEY (notification_id, content_version)
);

-- Who looked at which version, in which way, when: a row a look. The service may add rows and cannot
-- change one. LIST is the child's name in a list; the others show what the alert says.
CREATE TABLE alert_look (
  look_id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notification_id uuid        NOT NULL REFERENCES alert,
  contact_id      text        NOT NULL,
  content_version integer     NOT NULL,
  urn             text        NOT NULL,
  way             text        NOT NULL CHECK (way IN ('LIST', 'PAGE', 'PRINT', 'PDF', 'JSON')),
  looked_at       timestamptz NOT NULL
);
CREATE INDEX look_at_alert ON alert_look (notification_id, look_id DESC);
CREATE INDEX look_at_school ON alert_look (urn, look_id DESC);

-- What the school decided to do: one answer for each version of the content, the first one stands.
CREATE TABLE alert_answer (
  notification_id uuid        NOT NULL REFERENCES alert,
  content_version integer     NOT NULL,
  urn             text        NOT NULL,
  contact_id      text        NOT NULL,
  kind            text        NOT NULL CHECK (kind IN ('ACKNOWLEDGED', 'NOT_OUR_PUPIL')),
  outcome         text,
  note            bytea, -- sealed; the school's own, never sent on
  answered_at     timestamptz NOT NULL,
  PRIMARY KEY (notification_id, content_version)
);

ALTER TABLE alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert FORCE ROW LEVEL SECURITY;
CREATE POLICY by_school ON alert
  USING (urn = ANY ((SELECT allowed_urns())::text[]))
  WITH CHECK (urn = ANY ((SELECT allowed_urns())::text[]));

ALTER TABLE alert_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_content FORCE ROW LEVEL SECURITY;
CREATE POLICY by_school ON alert_content
  USING (urn = ANY ((SELECT allowed_urns())::text[]))
  WITH CHECK (urn = ANY ((SELECT allowed_urns())::text[]));

ALTER TABLE alert_look ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_look FORCE ROW LEVEL SECURITY;
CREATE POLICY by_school ON alert_look
  USING (urn = ANY ((SELECT allowed_urns())::text[]))
  WITH CHECK (urn = ANY ((SELECT allowed_urns())::text[]));

ALTER TABLE alert_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY by_school ON alert_answer
  USING (urn = ANY ((SELECT allowed_urns())::text[]))
  WITH CHECK (urn = ANY ((SELECT allowed_urns())::text[]));

-- Records of the disclosures topic that could not be taken in, whole and sealed.
CREATE TABLE feed_quarantine (
  id           uuid        PRIMARY KEY,
  topic        text        NOT NULL,
  kafka_partition integer  NOT NULL,
  kafka_offset bigint      NOT NULL,
  record_key   bytea, -- sealed: a key that does not keep its contract may hold anything
  value        bytea, -- sealed
  problems     text        NOT NULL, -- codes and pointers, never values
  set_aside_at timestamptz NOT NULL,
  UNIQUE (topic, kafka_partition, kafka_offset)
);

-- A secret of the database's own, sealed under the service's key: makes fingerprints of user names.
CREATE TABLE fingerprint_key (
  id     integer PRIMARY KEY CHECK (id = 1),
  sealed bytea   NOT NULL
);

-- A person who may sign in. Key adults carry the contactId of the schools' lists.
CREATE TABLE account (
  account_id     text        PRIMARY KEY,
  kind           text        NOT NULL CHECK (kind IN ('KEY_ADULT', 'ADMINISTRATOR')),
  state          text        NOT NULL CHECK (state IN ('INVITED', 'ACTIVE')),
  email_mark     bytea       NOT NULL, -- keyed fingerprint, to find an account by its user name
  email          bytea       NOT NULL, -- sealed
  name           bytea       NOT NULL, -- sealed
  language       text        NOT NULL CHECK (language IN ('EN', 'CY')),
  password       text, -- bcrypt
  totp_secret    bytea, -- sealed
  totp_last_step bigint      NOT NULL DEFAULT 0, -- a code's time step counts once
  created_at     timestamptz NOT NULL,
  active_since   timestamptz
);
CREATE INDEX account_by_email ON account (email_mark);

-- A one-time link, kept as a hash.
CREATE TABLE invitation (
  token_hash bytea       PRIMARY KEY,
  account_id text        NOT NULL REFERENCES account,
  expires_at timestamptz NOT NULL
);
CREATE INDEX invitation_of_account ON invitation (account_id);

-- A mail about an account that is still to be sent. A link that goes with it is made when it is sent.
CREATE TABLE account_mail (
  account_id      text        NOT NULL REFERENCES account,
  kind            text        NOT NULL,
  asked_at        timestamptz NOT NULL,
  next_attempt_at timestamptz NOT NULL,
  attempts        integer     NOT NULL DEFAULT 0,
  email           bytea, -- sealed as the account's; null: the account's own of the day
  PRIMARY KEY (account_id, kind)
);

-- Failures of signing in, known and unknown names alike.
CREATE TABLE sign_in_failure (
  mark         bytea       PRIMARY KEY, -- keyed fingerprint of who tried
  failures     integer     NOT NULL,
  locked_until timestamptz,
  last_at      timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON alert TO "${service_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON alert_content TO "${service_role}";
GRANT SELECT, INSERT ON alert_look TO "${service_role}";
GRANT SELECT, INSERT, UPDATE (note) ON alert_answer TO "${service_role}";
GRANT SELECT, INSERT ON feed_quarantine TO "${service_role}";
GRANT SELECT, INSERT ON fingerprint_key TO "${service_role}";
GRANT SELECT, INSERT, UPDATE ON account TO "${service_role}";
GRANT SELECT, INSERT, DELETE ON invitation TO "${service_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON account_mail TO "${service_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failure TO "${service_role}";
