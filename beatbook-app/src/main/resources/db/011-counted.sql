-- How many articles of a topic a source has, are of a genre, and were published in a month (year * 12 + month - 1), by the
-- names of membership's columns. Kept in step by triggers, whoever changes a membership: counting the 12,000 of a large
-- topic three times took half of what its page took. `total` is 0 where what was counted went away.
CREATE TABLE counted (
  topic TEXT NOT NULL,
  kind  TEXT NOT NULL,
  value NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (topic, kind, value)
) WITHOUT ROWID;

INSERT INTO counted SELECT topic, 'source', source, count(*) FROM membership GROUP BY topic, source;
INSERT INTO counted SELECT topic, 'genre', genre, count(*) FROM membership WHERE genre IS NOT NULL GROUP BY topic, genre;
INSERT INTO counted SELECT topic, 'month', month, count(*) FROM membership GROUP BY topic, month;
DROP INDEX membership_month;

CREATE TRIGGER counted_in AFTER INSERT ON membership BEGIN
  INSERT INTO counted SELECT NEW.topic, * FROM (
    SELECT 'source', NEW.source AS value, 1 UNION ALL SELECT 'genre', NEW.genre, 1 UNION ALL SELECT 'month', NEW.month, 1
  ) WHERE value IS NOT NULL ON CONFLICT DO UPDATE SET total = total + excluded.total;
END;
CREATE TRIGGER counted_out AFTER DELETE ON membership BEGIN
  INSERT INTO counted SELECT OLD.topic, * FROM (
    SELECT 'source', OLD.source AS value, -1 UNION ALL SELECT 'genre', OLD.genre, -1 UNION ALL SELECT 'month', OLD.month, -1
  ) WHERE value IS NOT NULL ON CONFLICT DO UPDATE SET total = total + excluded.total;
END;
CREATE TRIGGER counted_anew AFTER UPDATE OF source, genre, month ON membership
WHEN (OLD.source, OLD.genre, OLD.month) IS NOT (NEW.source, NEW.genre, NEW.month) BEGIN
  INSERT INTO counted SELECT NEW.topic, * FROM (
    SELECT 'source', OLD.source AS value, -1 UNION ALL SELECT 'genre', OLD.genre, -1 UNION ALL SELECT 'month', OLD.month, -1
    UNION ALL
    SELECT 'source', NEW.source, 1 UNION ALL SELECT 'genre', NEW.genre, 1 UNION ALL SELECT 'month', NEW.month, 1
  ) WHERE value IS NOT NULL ON CONFLICT DO UPDATE SET total = total + excluded.total;
END;
