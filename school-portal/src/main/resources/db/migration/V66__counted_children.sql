-- Who chose the school: AUTO, the matching rule; REVIEW, a person.
ALTER TABLE receipt_fact ADD COLUMN route text;

-- What kind of school it is, for reports: the register's type and phase, else the ages. Those with the
-- phase "Not applicable" (independent, special, alternative provision) are told by their type.
ALTER TABLE school ADD COLUMN kind text GENERATED ALWAYS AS (
  CASE
    WHEN urn LIKE 'LA:%' THEN 'AUTHORITY'
    WHEN document ->> 'establishmentType' ~* 'pupil referral|alternative provision' THEN 'ALTERNATIVE'
    WHEN document ->> 'establishmentType' ~* 'special' THEN 'SPECIAL'
    WHEN document ->> 'establishmentType' ~* 'independent' THEN 'INDEPENDENT'
    WHEN document ->> 'establishmentType' ~* 'further education|sixth form|16( to |-)19' THEN 'COLLEGE'
    WHEN document ->> 'phase' ~* '16 plus' THEN 'COLLEGE'
    WHEN document ->> 'phase' ~* 'nursery' THEN 'NURSERY'
    WHEN document ->> 'phase' ~* 'all.?through' THEN 'ALL_THROUGH'
    WHEN document ->> 'phase' ~* 'secondary' THEN 'SECONDARY'
    WHEN document ->> 'phase' ~* 'primary' THEN 'PRIMARY'
    WHEN document ->> 'establishmentType' ~* 'nursery' THEN 'NURSERY'
    WHEN (document ->> 'highAge')::int <= 12 THEN 'PRIMARY'
    WHEN (document ->> 'lowAge')::int >= 16 THEN 'COLLEGE'
    WHEN (document ->> 'lowAge')::int >= 9 THEN 'SECONDARY'
    WHEN (document ->> 'highAge')::int >= 16 THEN 'ALL_THROUGH'
    ELSE 'OTHER'
  END) STORED;

-- What the rule of accounting makes of the facts, written whenever a receipt comes: reports only add
-- up. CHILD: each child once. PLACE: each school that has to know, so that a child at two schools
-- stands there twice; a child of whom no school is to know yet stands there once.
CREATE TABLE counted (
  level           text        NOT NULL,
  force           text        NOT NULL,
  reference       text        NOT NULL,
  child_ref       text        NOT NULL, -- '' = no child could be read
  places          smallint    NOT NULL,
  morning         date        NOT NULL, -- to which it belongs
  urn             text,
  la_code         text,
  state           text        NOT NULL,
  reason          text,
  route           text,
  over_holiday    boolean     NOT NULL, -- a weekday without school lay before the morning
  deadline        timestamptz,
  settled_at      timestamptz,
  spare           integer,              -- minutes settled before the deadline; below 0 = late
  clock           integer,              -- the same against London's clock: minutes since that morning's midnight
  told            smallint    NOT NULL,
  held            smallint    NOT NULL,
  in_review       smallint    NOT NULL,
  out_of_scope    smallint    NOT NULL,
  withdrawn       smallint    NOT NULL,
  rejected        smallint    NOT NULL,
  owed            smallint    NOT NULL,
  unread          smallint    NOT NULL,
  "read"          smallint    NOT NULL,
  acknowledged    smallint    NOT NULL,
  on_time         smallint    NOT NULL,
  late            smallint    NOT NULL,
  late_on_arrival smallint    NOT NULL
) PARTITION BY LIST (level);
CREATE TABLE counted_child PARTITION OF counted FOR VALUES IN ('CHILD');
CREATE TABLE counted_place PARTITION OF counted FOR VALUES IN ('PLACE');
CREATE INDEX counted_incident ON counted (force, reference);
CREATE INDEX counted_morning ON counted (morning);
CREATE INDEX counted_unfinished ON counted (morning) WHERE owed + in_review + rejected > 0;

GRANT SELECT, INSERT, DELETE ON counted, counted_child, counted_place TO "${service_role}";
