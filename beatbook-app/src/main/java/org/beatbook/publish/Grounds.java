package org.beatbook.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Ids;
import org.beatbook.news.Proof;
import org.jspecify.annotations.Nullable;

/** The evidence of a line, as all tables and lines have it: enough to find the sentence again, and to see that it is the same. */
final class Grounds {
    static final List<String> NAMES = List.of(
            "sentence", "words", "article", "version", "where", "index", "offset", "start", "end", "hash", "evidence");

    private Grounds() {}

    static void put(Map<String, @Nullable Object> out, Proof proof, Site site) {
        out.put("sentence", proof.sentence());
        out.put("words", proof.words());
        out.put("article", proof.article());
        out.put("version", proof.version());
        out.put("where", proof.where().name().toLowerCase(java.util.Locale.ROOT));
        out.put("index", proof.index());
        out.put("offset", proof.offset());
        out.put("start", proof.start());
        out.put("end", proof.end());
        out.put("hash", hash(proof));
        out.put("evidence", link(proof, site));
    }

    /** SHA-256 of the sentence in UTF-8. */
    static String hash(Proof proof) {
        return Ids.digest(proof.sentence().getBytes(StandardCharsets.UTF_8));
    }

    /** The sentence in the version of the article that has it; absent where the site's address is not known. */
    static @Nullable String link(Proof proof, Site site) {
        String page =
                proof.version() == 0 ? site.article(proof.article()) : site.version(proof.article(), proof.version());
        return site.absolute(page + "#" + proof.anchor()).orElse(null);
    }
}
