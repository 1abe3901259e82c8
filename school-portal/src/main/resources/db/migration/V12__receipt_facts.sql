-- What became of each child, as the notifier's receipts say it: references, codes and times, nobody's
-- details. One row for each notification, one for a child without one, one for a refused record.
CREATE TABLE receipt_fact (
  force           text        NOT NULL,
  reference       text        NOT NULL,
  child_ref       text        NOT NULL, -- '' = the receipt named no child
  subject         text        NOT NULL, -- the notification; '' = none; 'refused ...' = a refused record
  event_id        uuid,
  seq             bigint      NOT NULL,
  state           text        NOT NULL,
  reason          text,
  urn             text,
  la_code         text,
  late_on_arrival boolean     NOT NULL,
  deadline        timestamptz,
  met             boolean,
  first_at        timestamptz NOT NULL,
  at              timestamptz NOT NULL,
  told_at         timestamptz,
  settled_at      timestamptz, -- acknowledged, or called by telephone
  PRIMARY KEY (force, reference, child_ref, subject)
);
CREATE INDEX receipt_fact_deadline ON receipt_fact (deadline);
CREATE INDEX receipt_fact_at ON receipt_fact (at);

GRANT SELECT, INSERT, UPDATE, DELETE ON receipt_fact TO "${service_role}";
