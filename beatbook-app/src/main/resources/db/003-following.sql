-- Where following stands; no archive knows it. Records are JSON; times are milliseconds.

-- `asked` is where the channel is asked: its own address unless it moved for good.
CREATE TABLE standing (
  channel  TEXT PRIMARY KEY,
  asked    TEXT NOT NULL,
  standing TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX standing_asked ON standing (asked);

CREATE TABLE visit (
  channel TEXT NOT NULL,
  time    INTEGER NOT NULL,
  visit   TEXT NOT NULL
);
CREATE INDEX visit_channel ON visit (channel, time);

-- One row an address (Urls.key); `due` is null once it was given up; `trouble` is when it failed last, where it did.
CREATE TABLE wanted (
  key     TEXT PRIMARY KEY,
  host    TEXT NOT NULL,
  source  TEXT NOT NULL,
  due     INTEGER,
  trouble INTEGER,
  wanted  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX wanted_due ON wanted (host, due) WHERE due IS NOT NULL;
CREATE INDEX wanted_source ON wanted (source, due);
CREATE INDEX wanted_trouble ON wanted (source, trouble) WHERE trouble IS NOT NULL;

CREATE TABLE ruling (
  url     TEXT PRIMARY KEY,
  site    TEXT NOT NULL,
  time    INTEGER NOT NULL,
  allowed INTEGER NOT NULL,
  ruling  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX ruling_refusal ON ruling (site, time) WHERE allowed = 0;

-- Whether an address was ever asked for.
CREATE INDEX capture_key ON capture (key, time);
