package org.beatbook.news;

import java.util.List;

/**
 * What was read in the newest version of one article, as pages use it: every line with its proof.
 *
 * @param article the article's id
 * @param version the version that was read; 0 where the article is known by listings alone
 * @param text the hash of the {@link Prose} that was read: the same text is not read again
 * @param language primary subtag; what it was read as
 * @param read whether anything of this language is read at all
 * @param captions of the pictures whose captions name anyone, any place or any day
 */
public record Notes(
        String article,
        int version,
        String text,
        String language,
        boolean read,
        List<Mention> mentions,
        List<Saying> sayings,
        List<Telling> tellings,
        List<Caption> captions) {

    public Notes {
        mentions = List.copyOf(mentions);
        sayings = List.copyOf(sayings);
        tellings = List.copyOf(tellings);
        captions = List.copyOf(captions);
    }

    /** Of an article without captions that tell anything. */
    public Notes(
            String article,
            int version,
            String text,
            String language,
            boolean read,
            List<Mention> mentions,
            List<Saying> sayings,
            List<Telling> tellings) {
        this(article, version, text, language, read, mentions, sayings, tellings, List.of());
    }

    public Notes withTellings(List<Telling> joined) {
        return new Notes(article, version, text, language, read, mentions, sayings, joined, captions);
    }
}
