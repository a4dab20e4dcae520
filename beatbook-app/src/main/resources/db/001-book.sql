-- One row: what the whole book counts. Both counters start at the microsecond of its making, so that the entity tags of
-- a rebuilt book differ, and an index that belongs to an earlier one is known by its number.
CREATE TABLE book (
  made     INTEGER NOT NULL,
  changes  INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  updated  INTEGER,
  decisions INTEGER NOT NULL DEFAULT 0
);
INSERT INTO book (made, changes, sequence)
SELECT now, now, now FROM (SELECT cast(unixepoch('subsec') * 1000000 AS INTEGER) AS now);

CREATE TABLE source (
  id     TEXT PRIMARY KEY,
  name   TEXT NOT NULL,
  source TEXT NOT NULL
) WITHOUT ROWID;

-- `inscription` is what a picture's file says of itself, as a Picture in JSON.
CREATE TABLE capture (
  id     TEXT NOT NULL UNIQUE,
  url    TEXT NOT NULL,
  key    TEXT NOT NULL,
  time   INTEGER NOT NULL,
  digest TEXT NOT NULL,
  image  INTEGER NOT NULL,
  head   TEXT NOT NULL,
  file   TEXT NOT NULL,
  start  INTEGER NOT NULL,
  length INTEGER NOT NULL,
  inscription TEXT
);
CREATE INDEX capture_url ON capture (url, time);

-- Keys of addresses (Urls.key).
CREATE TABLE withheld (
  key TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE checkpoint (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  file   TEXT NOT NULL,
  start  INTEGER NOT NULL,
  length INTEGER NOT NULL
);

CREATE TABLE key (
  key     TEXT PRIMARY KEY,
  article TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX key_article ON key (article);

-- `item` is the whole record as JSON; the columns beside it are what lists are narrowed and sorted by;
-- `day` counts from 1970-01-01, `month` is year * 12 + month - 1, times are milliseconds.
-- `sequence` numbers the changes: the index reads on from the number it has reached.
CREATE TABLE article (
  id       TEXT NOT NULL UNIQUE,
  source   TEXT NOT NULL,
  genre    TEXT,
  day      INTEGER NOT NULL,
  month    INTEGER NOT NULL,
  ordering INTEGER NOT NULL,
  place    INTEGER NOT NULL,
  captured INTEGER,
  withheld INTEGER NOT NULL DEFAULT 0,
  sequence INTEGER NOT NULL,
  item     TEXT NOT NULL
);
CREATE INDEX article_newest ON article (ordering DESC, place, id, genre, day) WHERE withheld = 0;
CREATE INDEX article_source ON article (source, ordering DESC, place, id, genre, day) WHERE withheld = 0;
CREATE INDEX article_sequence ON article (sequence);

CREATE TABLE body (
  id   TEXT PRIMARY KEY,
  text BLOB NOT NULL
);

-- Articles that are no more, for an index that has them still.
CREATE TABLE gone (
  id       TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX gone_sequence ON gone (sequence);

CREATE TABLE version (
  article  TEXT NOT NULL,
  number   INTEGER NOT NULL,
  capture  TEXT NOT NULL,
  time     INTEGER NOT NULL,
  captured TEXT NOT NULL,
  page     BLOB NOT NULL,
  UNIQUE (article, number)
);
CREATE INDEX version_capture ON version (capture);

CREATE TABLE sighting (
  article  TEXT NOT NULL,
  capture  TEXT NOT NULL,
  place    INTEGER NOT NULL,
  time     INTEGER NOT NULL,
  sighting TEXT NOT NULL,
  UNIQUE (article, capture, place)
);
CREATE INDEX sighting_capture ON sighting (capture);

CREATE TABLE topic (
  id    TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  topic TEXT NOT NULL
) WITHOUT ROWID;

-- Repeats of an article what a topic's lists and counts need, in the order of its list: a page is read off the table,
-- a count off one index.
CREATE TABLE membership (
  topic    TEXT NOT NULL,
  ordering INTEGER NOT NULL,
  place    INTEGER NOT NULL,
  id       TEXT NOT NULL,
  score    REAL NOT NULL,
  source   TEXT NOT NULL,
  genre    TEXT,
  day      INTEGER NOT NULL,
  month    INTEGER NOT NULL,
  captured INTEGER,
  PRIMARY KEY (topic, ordering DESC, place, id)
) WITHOUT ROWID;
CREATE INDEX membership_article ON membership (id, topic);
CREATE INDEX membership_source ON membership (topic, source);
CREATE INDEX membership_genre ON membership (topic, genre);
CREATE INDEX membership_month ON membership (topic, month);
CREATE INDEX membership_captured ON membership (topic, captured);

-- Which sources' articles show which pictures: a picture may stand on another host than its article.
CREATE TABLE pictured (
  url    TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (url, source)
) WITHOUT ROWID;
