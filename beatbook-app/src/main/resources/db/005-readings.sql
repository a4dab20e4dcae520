-- What was read in the newest version of each article. `text` is the hash of what was read.
CREATE TABLE noted (
  article  TEXT PRIMARY KEY,
  version  INTEGER NOT NULL,
  ordering INTEGER NOT NULL,
  text     TEXT NOT NULL,
  language TEXT NOT NULL,
  read     INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE entity (
  id        TEXT PRIMARY KEY,
  type      TEXT NOT NULL,
  name      TEXT NOT NULL,
  country   TEXT,
  latitude  REAL,
  longitude REAL
) WITHOUT ROWID;

-- `month` is year * 12 + month - 1.
CREATE TABLE mention (
  entity   TEXT NOT NULL,
  ordering INTEGER NOT NULL,
  article  TEXT NOT NULL,
  month    INTEGER NOT NULL,
  mention  TEXT NOT NULL,
  PRIMARY KEY (entity, ordering DESC, article)
) WITHOUT ROWID;
CREATE INDEX mention_article ON mention (article, entity);

-- `first` and `last` are days since 1970-01-01 that it may have happened between; absent where none is known.
CREATE TABLE telling (
  article  TEXT NOT NULL,
  number   INTEGER NOT NULL,
  event    TEXT NOT NULL,
  type     TEXT NOT NULL,
  happened INTEGER NOT NULL,
  first    INTEGER,
  last     INTEGER,
  place    TEXT,
  telling  TEXT NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE INDEX telling_event ON telling (event);
CREATE INDEX telling_place ON telling (place) WHERE place IS NOT NULL;

-- Who takes part in a telling: a row for the entity, and one for the state that it is of (`ofstate`).
CREATE TABLE party (
  entity  TEXT NOT NULL,
  type    TEXT NOT NULL,
  first   INTEGER,
  article TEXT NOT NULL,
  number  INTEGER NOT NULL,
  party   INTEGER NOT NULL,
  ofstate INTEGER NOT NULL
);
CREATE INDEX party_near ON party (entity, type, first);
CREATE INDEX party_telling ON party (article, number, entity);

CREATE TABLE saying (
  article  TEXT NOT NULL,
  number   INTEGER NOT NULL,
  speaker  TEXT,
  source   TEXT NOT NULL,
  ordering INTEGER NOT NULL,
  saying   TEXT NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE INDEX saying_speaker ON saying (speaker, ordering DESC) WHERE speaker IS NOT NULL;
