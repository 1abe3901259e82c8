-- Whose schools an administrator looks after: those of these police forces (ONS codes) and local
-- authorities (DfE codes), or all. An administrator without a row looks after none.
CREATE TABLE remit (
  account_id  text    PRIMARY KEY REFERENCES account,
  everything  boolean NOT NULL,
  forces      text[]  NOT NULL,
  authorities text[]  NOT NULL,
  CHECK (NOT everything OR (forces = '{}' AND authorities = '{}'))
);

-- Who had a say before there were remits keeps it.
INSERT INTO remit SELECT account_id, true, '{}', '{}' FROM account WHERE kind = 'ADMINISTRATOR';

-- Which administrator gave which one that remit, by an invitation or later; kept for good.
CREATE TABLE remit_given (
  account_id  text        NOT NULL REFERENCES account,
  given_by    text        NOT NULL REFERENCES account CHECK (given_by <> account_id),
  given_at    timestamptz NOT NULL,
  everything  boolean     NOT NULL,
  forces      text[]      NOT NULL,
  authorities text[]      NOT NULL
);

-- An administrator's schools are looked up by these.
CREATE INDEX school_of_force ON school (force);
CREATE INDEX school_of_authority ON school (la_code);

GRANT SELECT, INSERT, UPDATE, DELETE ON remit TO "${service_role}";
GRANT SELECT, INSERT ON remit_given TO "${service_role}";
