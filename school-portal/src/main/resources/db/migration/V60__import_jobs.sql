-- Files that were sent in, and what became of them. The files themselves lie with one instance,
-- under a key in its memory; what stands here is codes, numbers and public facts of schools.
CREATE TABLE import_job (
  id         uuid        PRIMARY KEY,
  owner      uuid        NOT NULL, -- the instance that holds the file
  kind       text        NOT NULL,
  account_id text        NOT NULL,
  state      text        NOT NULL CHECK (state IN ('ASKED', 'CHECKING', 'UNCLEAR', 'READY',
    'QUEUED', 'APPLYING', 'APPLIED', 'REFUSED', 'DROPPED', 'EXPIRED', 'FAILED', 'LOST')),
  asked_at   timestamptz NOT NULL,
  changed_at timestamptz NOT NULL, -- when it came to this state
  seen_at    timestamptz NOT NULL, -- when its owner last held it, by this database's clock
  began      boolean     NOT NULL DEFAULT false, -- to be put into force
  size       bigint      NOT NULL,
  done       bigint      NOT NULL DEFAULT 0,
  total      bigint      NOT NULL DEFAULT 0,
  question   bytea,                -- sealed: a file without a heading has a person's row there
  options    bytea,                -- the answers, sealed for the same reason
  findings   jsonb,
  plan       jsonb,
  result     jsonb
);
CREATE INDEX import_job_open ON import_job (state)
  WHERE state IN ('ASKED', 'CHECKING', 'UNCLEAR', 'READY', 'QUEUED', 'APPLYING');
CREATE INDEX import_job_newest ON import_job (asked_at DESC);

GRANT SELECT, INSERT, UPDATE ON import_job TO "${service_role}";
