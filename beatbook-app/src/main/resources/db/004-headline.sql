-- Articles by their headline as it is printed: how a reader names one.
CREATE INDEX article_headline ON article (json_extract(item, '$.headline'), ordering DESC, place, id) WHERE withheld = 0;
