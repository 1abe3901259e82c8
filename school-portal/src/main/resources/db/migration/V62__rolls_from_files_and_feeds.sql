-- Which column was said to be which, by the hash of the header: where a file has none, its first
-- line is a pupil, and nobody shall read it here.
CREATE TABLE roll_columns (
  header_hash bytea       PRIMARY KEY,
  places      jsonb       NOT NULL, -- the option's name and the column's place from 0
  said_at     timestamptz NOT NULL
);

-- Schools whose own system feeds the topic, and what it last said of the roll. Public facts.
CREATE TABLE roll_feed (
  urn        text        PRIMARY KEY REFERENCES school,
  roll_as_of date        NOT NULL,
  roll_count integer     NOT NULL,
  said_at    timestamptz NOT NULL,
  client     text        NOT NULL -- who said so
);

-- A whole roll that began to be passed on and has not come to its end; no changes meanwhile.
ALTER TABLE school ADD COLUMN roll_unfinished boolean NOT NULL DEFAULT false;

GRANT SELECT, INSERT, UPDATE ON roll_columns TO "${service_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON roll_feed TO "${service_role}";
