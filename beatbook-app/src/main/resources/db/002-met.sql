-- When an article was first met, in milliseconds: what a source's habit is counted by.
ALTER TABLE article ADD COLUMN met INTEGER NOT NULL DEFAULT 0;
UPDATE article SET met = cast(unixepoch(json_extract(item, '$.firstCaptured'), 'subsec') * 1000 AS INTEGER);
CREATE INDEX article_met ON article (source, met) WHERE withheld = 0;
