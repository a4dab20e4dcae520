-- Kept in step with what it counts, because counting a large topic takes longer than a reader waits.
-- `topic` is empty for all articles; `month` is year * 12 + month - 1; `total` is 0 where what was counted went away.
CREATE TABLE naming (
  topic  TEXT NOT NULL,
  type   TEXT NOT NULL,
  entity TEXT NOT NULL,
  month  INTEGER NOT NULL,
  total  INTEGER NOT NULL,
  PRIMARY KEY (topic, type, entity, month)
) WITHOUT ROWID;
CREATE TABLE quoting (
  topic   TEXT NOT NULL,
  speaker TEXT NOT NULL,
  source  TEXT NOT NULL,
  total   INTEGER NOT NULL,
  PRIMARY KEY (topic, speaker, source)
) WITHOUT ROWID;

INSERT INTO naming (topic, type, entity, month, total)
SELECT t.topic, e.type, x.entity, x.month, count(*)
FROM mention x JOIN entity e ON e.id = x.entity
JOIN (SELECT '' AS topic, article AS id FROM noted UNION ALL SELECT topic, id FROM membership) t ON t.id = x.article
GROUP BY t.topic, e.type, x.entity, x.month;
INSERT INTO quoting (topic, speaker, source, total)
SELECT t.topic, s.speaker, s.source, count(*)
FROM saying s
JOIN (SELECT '' AS topic, article AS id FROM noted UNION ALL SELECT topic, id FROM membership) t ON t.id = s.article
WHERE s.speaker IS NOT NULL
GROUP BY t.topic, s.speaker, s.source;
