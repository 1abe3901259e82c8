-- Who is held because the feed of a force is suspended is not told until people end that: apart from
-- those who are held until a later hour, and unfinished.
ALTER TABLE counted ADD COLUMN suspended smallint NOT NULL DEFAULT 0;
UPDATE counted SET suspended = 1 WHERE state = 'HELD' AND reason = 'SUSPENDED';

DROP INDEX counted_unfinished;
CREATE INDEX counted_unfinished ON counted (morning)
  WHERE owed + in_review + rejected + suspended > 0;
