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
  INSERT INTO counted VALUES (NEW.topic, 'source', NEW.source, 1) ON CONFLICT DO UPDATE SET total = total + 1;
  INSERT INTO counted SELECT NEW.topic, 'genre', NEW.genre, 1 WHERE NEW.genre IS NOT NULL
    ON CONFLICT DO UPDATE SET total = total + 1;
  INSERT INTO counted VALUES (NEW.topic, 'month', NEW.month, 1) ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER counted_out AFTER DELETE ON membership BEGIN
  UPDATE counted SET total = total - 1 WHERE topic = OLD.topic AND kind = 'source' AND value = OLD.source;
  UPDATE counted SET total = total - 1 WHERE topic = OLD.topic AND kind = 'genre' AND value = OLD.genre;
  UPDATE counted SET total = total - 1 WHERE topic = OLD.topic AND kind = 'month' AND value = OLD.month;
END;
CREATE TRIGGER counted_anew AFTER UPDATE OF source, genre, month ON membership
WHEN (OLD.source, OLD.genre, OLD.month) IS NOT (NEW.source, NEW.genre, NEW.month) BEGIN
  UPDATE counted SET total = total - 1 WHERE topic = OLD.topic AND kind = 'source' AND value = OLD.source;
  UPDATE counted SET total = total - 1 WHERE topic = OLD.topic AND kind = 'genre' AND value = OLD.genre;
  UPDATE counted SET total = total - 1 WHERE topic = OLD.topic AND kind = 'month' AND value = OLD.month;
  INSERT INTO counted VALUES (NEW.topic, 'source', NEW.source, 1) ON CONFLICT DO UPDATE SET total = total + 1;
  INSERT INTO counted SELECT NEW.topic, 'genre', NEW.genre, 1 WHERE NEW.genre IS NOT NULL
    ON CONFLICT DO UPDATE SET total = total + 1;
  INSERT INTO counted VALUES (NEW.topic, 'month', NEW.month, 1) ON CONFLICT DO UPDATE SET total = total + 1;
END;
