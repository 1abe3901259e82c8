-- "Not our pupil" may follow an acknowledgement of the same content: each kind of answer has its row,
-- with who gave it.
ALTER TABLE alert_answer DROP CONSTRAINT alert_answer_pkey;
ALTER TABLE alert_answer ADD PRIMARY KEY (notification_id, content_version, kind);

-- What could not be taken in is read again until it can be. What was taken in at last leaves its
-- place on the topic here and nothing else.
ALTER TABLE feed_quarantine ADD COLUMN done_at timestamptz;
CREATE INDEX feed_quarantine_open ON feed_quarantine (topic, kafka_partition, kafka_offset)
  WHERE done_at IS NULL;
GRANT UPDATE (record_key, value, done_at) ON feed_quarantine TO "${service_role}";
