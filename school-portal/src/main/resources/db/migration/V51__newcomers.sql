-- People whom a school invited itself and whom nobody else has confirmed yet. They stand on no list:
-- they are not published, not told, not counted, and no case is in their scope. No row-level security,
-- as with the lists: where a school has nobody else, an administrator confirms.
CREATE TABLE newcomer (
  urn        text        NOT NULL REFERENCES school,
  contact_id text        NOT NULL,
  invited_by text        NOT NULL,
  invited_at timestamptz NOT NULL,
  details    bytea       NOT NULL, -- sealed: the person as the list will have them
  PRIMARY KEY (urn, contact_id)
);

GRANT SELECT, INSERT, DELETE ON newcomer TO "${service_role}";

-- The places at which a person was put on the list by colleagues and has not signed in since.
ALTER TABLE account ADD COLUMN awaited_at text[] NOT NULL DEFAULT '{}';
