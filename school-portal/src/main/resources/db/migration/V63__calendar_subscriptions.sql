-- Calendars that are read from an address, since a person put into force what stood there. The address may hold a secret of the school's: sealed.
-- What it leads to is published; no row-level security, administrators alone read it.
CREATE TABLE calendar_subscription (
  urn           text        PRIMARY KEY REFERENCES school ON DELETE CASCADE,
  address       bytea       NOT NULL,
  tag           text, -- what the host calls the version that was last taken
  by_account    text        NOT NULL,
  asked_at      timestamptz,
  taken_at      timestamptz,
  problem       text,
  failing_since timestamptz,
  next_at       timestamptz NOT NULL
);
CREATE INDEX calendar_subscription_due ON calendar_subscription (next_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_subscription TO "${service_role}";
