-- Schools and local authorities as the portal keeps them. What stands here is public.
CREATE TABLE school (
  urn         text        PRIMARY KEY,
  revision    bigint      NOT NULL, -- as last published
  imported_revision bigint NOT NULL, -- as the last file had it
  name        text        NOT NULL,
  status      text        NOT NULL,
  la_code     text,
  la_name     text,
  force       text,
  town        text,
  document    jsonb       NOT NULL, -- the whole entry without contacts and roll facts
  fingerprint bytea       NOT NULL, -- keyed, of what was imported, to tell a change from a repetition
  roll_as_of  date,
  roll_count  integer,
  changed_at  timestamptz NOT NULL
);

-- A school's list of contacts: ids and dates in the open, names, addresses and telephones sealed.
-- No row-level security: this list is what a person's scope is made from.
CREATE TABLE contact (
  urn            text   NOT NULL REFERENCES school,
  contact_id     text   NOT NULL,
  position       integer NOT NULL, -- the school's own order
  role           text   NOT NULL CHECK (role IN ('LEAD', 'DEPUTY', 'HEAD', 'LA_OFFICER')),
  locale         text,
  trained_until  date,
  verified_at    timestamptz,
  away           jsonb  NOT NULL,
  since_revision bigint NOT NULL, -- that added or renamed the person
  listed_at      timestamptz NOT NULL, -- since then on this list without a break
  details        bytea  NOT NULL,
  PRIMARY KEY (urn, contact_id)
);
CREATE INDEX contact_places ON contact (contact_id);

-- What the portal remembers of a pupil on a roll: that there is one. The hash is keyed and tells
-- only whether the row has changed since it was last published; it is empty while nobody knows
-- whether the broker has the row. The revision is the published one.
CREATE TABLE roll_row (
  urn          text        NOT NULL,
  pupil_id     text        NOT NULL,
  revision     bigint      NOT NULL,
  row_hash     bytea       NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (urn, pupil_id)
);

ALTER TABLE roll_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE roll_row FORCE ROW LEVEL SECURITY;
CREATE POLICY by_school ON roll_row
  USING (urn = ANY ((SELECT allowed_urns())::text[]))
  WITH CHECK (urn = ANY ((SELECT allowed_urns())::text[]));

-- The key of the hashes and fingerprints above, sealed.
CREATE TABLE import_hash_key (
  id     integer PRIMARY KEY CHECK (id = 1),
  sealed bytea   NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON school TO "${service_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON contact TO "${service_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON roll_row TO "${service_role}";
GRANT SELECT, INSERT ON import_hash_key TO "${service_role}";
