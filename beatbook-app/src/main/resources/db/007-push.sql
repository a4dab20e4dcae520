-- What hubs were asked to tell (WebSub). A channel has one that is not leaving, at most.
CREATE TABLE push (
  key     TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  leaving INTEGER NOT NULL,
  push    TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX push_channel ON push (channel) WHERE leaving = 0;
