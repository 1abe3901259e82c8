-- What a school says of itself: what of its entry is its own word (files of administrators leave that
-- alone), when it last confirmed its entry, and that it told the parents.
ALTER TABLE school
  ADD COLUMN own_list boolean NOT NULL DEFAULT false,
  ADD COLUMN own_arrival boolean NOT NULL DEFAULT false,
  ADD COLUMN own_closed_on date[] NOT NULL DEFAULT '{}',
  ADD COLUMN own_details text[] NOT NULL DEFAULT '{}', -- people who said telephone and days away here
  ADD COLUMN taken_off text[] NOT NULL DEFAULT '{}', -- people whom files do not bring back
  ADD COLUMN confirmed_on date,
  ADD COLUMN parents_told_on date;

-- Who changed what kind of thing in a school's entry, and when. Ids only.
CREATE TABLE school_change (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  urn        text        NOT NULL,
  at         timestamptz NOT NULL,
  account_id text        NOT NULL, -- who did it
  kind       text        NOT NULL,
  about      text -- the colleague it is about
);
CREATE INDEX school_change_newest ON school_change (urn, id DESC);

ALTER TABLE school_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE school_change FORCE ROW LEVEL SECURITY;
CREATE POLICY by_school ON school_change
  USING (urn = ANY ((SELECT allowed_urns())::text[]))
  WITH CHECK (urn = ANY ((SELECT allowed_urns())::text[]));

-- A person's own choice of language; lists of schools do not overrule it.
ALTER TABLE account ADD COLUMN language_chosen boolean NOT NULL DEFAULT false;

GRANT SELECT, INSERT ON school_change TO "${service_role}";

-- The newest test mail of a person: the hash of what its link carries. The link confirms that the mail
-- arrived, once its reader has signed in, and can do nothing else.
CREATE TABLE test_mail (
  account_id text        PRIMARY KEY REFERENCES account,
  token_hash bytea       NOT NULL,
  expires_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON test_mail TO "${service_role}";
