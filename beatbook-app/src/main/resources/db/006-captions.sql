-- `acts` is 1 for who acts and 0 for who is acted upon.
ALTER TABLE party ADD COLUMN acts INTEGER NOT NULL DEFAULT 0;
UPDATE party SET acts = party < (
  SELECT json_array_length(t.telling, '$.actors') FROM telling t
  WHERE t.article = party.article AND t.number = party.number);

-- Pictures whose captions name anyone, any place or any day: `first` and `last` are days since 1970-01-01.
CREATE TABLE caption (
  article  TEXT NOT NULL,
  picture  INTEGER NOT NULL,
  ordering INTEGER NOT NULL,
  first    INTEGER,
  last     INTEGER,
  caption  TEXT NOT NULL,
  PRIMARY KEY (article, picture)
) WITHOUT ROWID;
CREATE TABLE depicted (
  entity   TEXT NOT NULL,
  ordering INTEGER NOT NULL,
  article  TEXT NOT NULL,
  picture  INTEGER NOT NULL,
  PRIMARY KEY (entity, ordering DESC, article, picture)
) WITHOUT ROWID;
CREATE INDEX depicted_article ON depicted (article, picture, entity);
