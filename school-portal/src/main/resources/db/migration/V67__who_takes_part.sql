-- Since which list a school has been watched as one that takes part: it had people on its list, a roll
-- or a word of its own. It stays here when its people have left. No reference to the school: a list is
-- taken while files are brought in, and is not to wait for them.
CREATE TABLE red_watched (
  urn   text PRIMARY KEY,
  since date NOT NULL
);

ALTER TABLE red_list ADD COLUMN watched_schools integer NOT NULL DEFAULT 0; -- red ones that take part

GRANT SELECT, INSERT ON red_watched TO "${service_role}";
