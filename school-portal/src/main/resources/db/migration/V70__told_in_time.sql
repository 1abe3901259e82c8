-- Told before the deadline, beside acknowledged before it: a child counts once all its schools were.
ALTER TABLE counted ADD COLUMN told_in_time smallint NOT NULL DEFAULT 0;

UPDATE counted SET told_in_time = 1
FROM receipt_fact fact
WHERE counted.level = 'PLACE' AND counted.told = 1
  AND fact.force = counted.force AND fact.reference = counted.reference
  AND fact.child_ref = counted.child_ref AND fact.subject <> ''
  AND fact.urn IS NOT DISTINCT FROM counted.urn
  AND fact.la_code IS NOT DISTINCT FROM counted.la_code
  AND fact.state = counted.state AND fact.deadline = counted.deadline
  AND fact.told_at IS NOT NULL AND (fact.met OR fact.told_at <= fact.deadline);

UPDATE counted SET told_in_time = 1
WHERE level = 'CHILD' AND told = 1
  AND NOT EXISTS (
    SELECT FROM counted place
    WHERE place.level = 'PLACE' AND place.force = counted.force
      AND place.reference = counted.reference AND place.child_ref = counted.child_ref
      AND place.told_in_time = 0);
