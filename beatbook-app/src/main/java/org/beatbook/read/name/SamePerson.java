package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/**
 * Kim, Mr Kim and Kim Jong Un are one within a text, where only one person there can be meant: the entity is the fullest
 * name, with or without hyphens alike.
 */
final class SamePerson implements Step {
    @Override
    public void apply(Draft draft) {
        Map<String, String> full = new LinkedHashMap<>();
        for (Draft.Found found : draft.all()) {
            if (found.is(Name.Type.PERSON) && found.length() > 1) {
                full.putIfAbsent(key(draft.words(found)), found.entity == null ? draft.words(found) : found.entity);
            }
        }
        for (Draft.Found found : draft.all()) {
            if (found.is(Name.Type.PERSON) && found.entity == null) {
                found.entity = found.length() > 1 ? fullest(draft.words(found), full) : single(draft, found, full);
            }
        }
    }

    private static String fullest(String words, Map<String, String> full) {
        String own = key(words);
        String best = full.getOrDefault(own, words);
        for (Map.Entry<String, String> other : full.entrySet()) {
            if (other.getKey().length() > own.length() && hasAll(other.getKey(), own)) {
                return other.getValue();
            }
        }
        return best;
    }

    private static @Nullable String single(Draft draft, Draft.Found found, Map<String, String> full) {
        String word = key(draft.words(found));
        List<String> ends = new ArrayList<>();
        List<String> begins = new ArrayList<>();
        full.forEach((key, entity) -> {
            if (key.endsWith(" " + word)) {
                ends.add(entity);
            } else if (key.startsWith(word + " ")) {
                begins.add(entity);
            }
        });
        List<String> all = ends.isEmpty() ? begins : ends;
        long different = all.stream().distinct().count();
        return different == 1 ? all.getFirst() : different == 0 ? draft.words(found) : null;
    }

    /** Whether a name has the words of another in their order, its first and last among them. */
    private static boolean hasAll(String longer, String shorter) {
        List<String> words = List.of(longer.split(" "));
        String[] wanted = shorter.split(" ");
        int at = 0;
        for (String word : words) {
            at += at < wanted.length && word.equals(wanted[at]) ? 1 : 0;
        }
        return at == wanted.length && words.getLast().equals(wanted[wanted.length - 1]);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', ' ').replace(".", "").strip();
    }
}
