-- An alert given on to a colleague. It stays unanswered until somebody answers.
CREATE TABLE alert_hand_over (
  hand_over_id    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notification_id uuid        NOT NULL REFERENCES alert,
  content_version integer     NOT NULL,
  urn             text        NOT NULL,
  contact_id      text        NOT NULL,
  to_contact_id   text        NOT NULL,
  handed_at       timestamptz NOT NULL
);
CREATE INDEX hand_over_of_alert ON alert_hand_over (notification_id, hand_over_id DESC);

-- That somebody asked for an alert that is hidden from them. The school's lead is told.
CREATE TABLE alert_attempt (
  notification_id uuid        NOT NULL REFERENCES alert,
  contact_id      text        NOT NULL,
  urn             text        NOT NULL,
  first_at        timestamptz NOT NULL,
  last_at         timestamptz NOT NULL,
  times           integer     NOT NULL DEFAULT 1,
  PRIMARY KEY (notification_id, contact_id)
);
CREATE INDEX attempt_at_school ON alert_attempt (urn, last_at DESC, notification_id, contact_id);

ALTER TABLE alert_hand_over ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_hand_over FORCE ROW LEVEL SECURITY;
CREATE POLICY by_school ON alert_hand_over
  USING (urn = ANY ((SELECT allowed_urns())::text[]))
  WITH CHECK (urn = ANY ((SELECT allowed_urns())::text[]));

ALTER TABLE alert_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY by_school ON alert_attempt
  USING (urn = ANY ((SELECT allowed_urns())::text[]))
  WITH CHECK (urn = ANY ((SELECT allowed_urns())::text[]));

-- How much is looked at: numbers for the data controller, of no alert and no person. Written with the
-- look. No row-level security: administrators, who read no case, see every school's numbers.
CREATE TABLE look_count (
  day   date   NOT NULL, -- in London
  urn   text   NOT NULL,
  way   text   NOT NULL CHECK (way IN ('LIST', 'PAGE', 'PRINT', 'PDF', 'JSON', 'HIDDEN')),
  looks bigint NOT NULL,
  PRIMARY KEY (day, urn, way)
);

GRANT SELECT, INSERT ON alert_hand_over TO "${service_role}";
GRANT SELECT, INSERT, UPDATE ON alert_attempt TO "${service_role}";
GRANT SELECT, INSERT, UPDATE ON look_count TO "${service_role}";
