-- What can be searched for, without the wide rows. The number of a LAESTAB stands in register_place.
CREATE INDEX school_listing
  ON school (urn) INCLUDE (name, status, town, la_code, la_name, force);

-- Since when mail to an account could not be delivered, and when a person was last asked to show that
-- mail arrives. Null: it can; never.
ALTER TABLE account
  ADD COLUMN undeliverable_since timestamptz,
  ADD COLUMN asked_at timestamptz;

-- An afternoon's look at every open school, and the schools that could not be told on their next
-- school day. Numbers only. The numbers of the day stay; its schools are forgotten after weeks.
CREATE TABLE red_list (
  day          date        PRIMARY KEY,
  taken_at     timestamptz NOT NULL,
  open_schools integer     NOT NULL,
  red_schools  integer     NOT NULL,
  new_schools  integer     NOT NULL -- that were not on the list before
);

CREATE TABLE red_school (
  day        date    NOT NULL REFERENCES red_list ON DELETE CASCADE,
  urn        text    NOT NULL REFERENCES school,
  since      date    NOT NULL, -- the first of the lists without a break that have the school
  school_day date    NOT NULL, -- for which it was looked at
  listed     integer NOT NULL, -- people who read cases
  reachable  integer NOT NULL,
  untrained  integer NOT NULL,
  unverified integer NOT NULL,
  away       integer NOT NULL,
  bouncing   integer NOT NULL,
  PRIMARY KEY (day, urn)
);

GRANT SELECT, INSERT, UPDATE ON red_list TO "${service_role}";
GRANT SELECT, INSERT, DELETE ON red_school TO "${service_role}";
