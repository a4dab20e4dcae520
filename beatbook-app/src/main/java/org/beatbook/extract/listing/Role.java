package org.beatbook.extract.listing;

/** What a line of a text listing is. */
enum Role {
    TITLE,
    CAPTION,
    CREDIT,
    KICKER,
    HEADLINE,
    STANDFIRST,
    DATE,
    BYLINE,
    OTHER
}
