package org.beatbook.news;

/**
 * The sentence that a statement came from, and what in it says so.
 *
 * @param article the article's id
 * @param version the version's number; 0 where the article is known by listings alone
 * @param where what of the article it stands in
 * @param index which block of the body, or which picture, from 0
 * @param offset of the sentence in that block or caption, in UTF-16 code units
 * @param sentence to the letter
 * @param start of the words in the sentence that say so
 * @param end after them
 */
public record Proof(
        String article, int version, Prose.Where where, int index, int offset, String sentence, int start, int end) {

    /** The words that say so. */
    public String words() {
        return sentence.substring(start, end);
    }

    /** The same sentence with other words marked. */
    public Proof marked(int from, int to) {
        return new Proof(article, version, where, index, offset, sentence, from, to);
    }

    /**
     * Where the sentence stands on the article's page: made from its words alone, so that a link holds as long as the
     * sentence stands there, wherever extraction puts it.
     */
    public String anchor() {
        return anchor(sentence);
    }

    /** The anchor of a sentence. */
    public static String anchor(String sentence) {
        return "s-" + Ids.sentence(sentence);
    }
}
