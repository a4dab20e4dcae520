-- Which events are told in a topic's articles, kept in step like the tallies: `topic` is empty for all articles, `happened`
-- as in `telling`, `first` and `last` are days since 1970-01-01 or -1000000000 where none is told, `total` is how many
-- tellings say so.
CREATE TABLE happening (
  topic    TEXT NOT NULL,
  happened INTEGER NOT NULL,
  event    TEXT NOT NULL,
  first    INTEGER NOT NULL,
  last     INTEGER NOT NULL,
  type     TEXT NOT NULL,
  total    INTEGER NOT NULL,
  PRIMARY KEY (topic, happened, event, first, last, type)
) WITHOUT ROWID;
INSERT INTO happening (topic, happened, event, first, last, type, total)
SELECT t.topic, x.happened, x.event, coalesce(x.first, -1000000000), coalesce(x.last, -1000000000), x.type, count(*)
FROM telling x
JOIN (SELECT '' AS topic, article AS id FROM noted UNION ALL SELECT topic, id FROM membership) t ON t.id = x.article
WHERE x.happened > 0
GROUP BY 1, 2, 3, 4, 5, 6;
