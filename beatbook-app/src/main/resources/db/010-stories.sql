-- What grouping keeps of each article, and where it found that it stands: `arrival` counts articles as they came, `day` is
-- the day since 1970-01-01 (UTC) of `published`, in milliseconds; `report` is the hash of what was sketched.
CREATE TABLE sketched (
  arrival   INTEGER PRIMARY KEY,
  article   TEXT NOT NULL UNIQUE,
  day       INTEGER NOT NULL,
  published INTEGER NOT NULL,
  source    TEXT,
  language  TEXT,
  report    TEXT NOT NULL,
  traits    BLOB NOT NULL,
  copying   BLOB NOT NULL,
  found     TEXT,
  origin    TEXT,
  share     REAL NOT NULL DEFAULT 0
);
CREATE INDEX sketched_day ON sketched (day, arrival);
CREATE INDEX sketched_found ON sketched (found);

-- Where an article is shown: in which story, as a copy of which of its articles. `own` is the id that a story has that
-- begins with this article; `published` and `place` are what lists sort the article by.
CREATE TABLE placed (
  article   TEXT PRIMARY KEY,
  arrival   INTEGER NOT NULL,
  published INTEGER NOT NULL,
  place     INTEGER NOT NULL,
  source    TEXT NOT NULL,
  own       TEXT NOT NULL,
  story     TEXT NOT NULL,
  copy      TEXT,
  share     REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX placed_story ON placed (story, published, place, article, source, copy);
CREATE INDEX placed_own ON placed (own);

-- Kept in step with `placed`; `place` is that of its newest report, for stories of equal rank.
CREATE TABLE story (
  id       TEXT PRIMARY KEY,
  first    INTEGER NOT NULL,
  last     INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  reports  INTEGER NOT NULL,
  outlets  INTEGER NOT NULL,
  place    INTEGER NOT NULL,
  rank     REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX story_rank ON story (rank DESC, last DESC, place, id);

-- The stories of each topic in the order of its list; `articles` is how many of a story's belong to the topic.
CREATE TABLE topical (
  topic    TEXT NOT NULL,
  rank     REAL NOT NULL,
  last     INTEGER NOT NULL,
  place    INTEGER NOT NULL,
  story    TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (topic, rank DESC, last DESC, place, story)
) WITHOUT ROWID;
CREATE INDEX topical_story ON topical (story, topic, articles);

-- What an editor decided, by its number in the log; and which articles it names.
CREATE TABLE decided (
  number   INTEGER PRIMARY KEY,
  decision TEXT NOT NULL,
  stands   INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE concerned (
  article TEXT NOT NULL,
  number  INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;
-- Stories as grouping found them that are shown in another way.
CREATE TABLE overlaid (
  found TEXT PRIMARY KEY
) WITHOUT ROWID;

-- Ids of stories that are no more, each with an article that leads to the one that has taken its place.
CREATE TABLE formerly (
  id      TEXT PRIMARY KEY,
  article TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX formerly_article ON formerly (article);

ALTER TABLE membership ADD COLUMN story TEXT;
CREATE INDEX membership_story ON membership (story, topic, genre) WHERE story IS NOT NULL;
-- A narrowed list of stories is counted off one of these alone.
DROP INDEX membership_source;
DROP INDEX membership_genre;
CREATE INDEX membership_source ON membership (topic, source, story);
CREATE INDEX membership_genre ON membership (topic, genre, story);
CREATE INDEX membership_day ON membership (topic, day, story);

-- `grouped` counts the changes of what grouping found; `ungrouped` says that articles were there before there were stories.
ALTER TABLE book ADD COLUMN grouped INTEGER NOT NULL DEFAULT 0;
ALTER TABLE book ADD COLUMN ungrouped INTEGER NOT NULL DEFAULT 0;
UPDATE book SET ungrouped = EXISTS (SELECT 1 FROM article);
