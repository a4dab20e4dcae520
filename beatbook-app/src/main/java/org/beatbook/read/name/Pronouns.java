package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;

/**
 * He and she, where one person alone can be meant: the only one whom the paragraph has named so far, within two sentences,
 * and no one else is spoken of. Words in quotation marks are left alone: whom they mean is seen from elsewhere.
 */
final class Pronouns {
    private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
    private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
    /** People who are spoken of without a name. */
    private static final Set<String> UNNAMED = Set.of(
            ("man woman men women boy girl boys girls child baby teen teenager victim suspect defendant plaintiff"
                            + " person resident wife husband partner father mother son daughter brother sister friend"
                            + " neighbor neighbour colleague passenger patient owner worker employee guard")
                    .split(" "));

    private static final int SENTENCES = 2;

    private final Text text;
    private final Lexicon lexicon;
    private final List<Quote> quotes;
    private final Map<Integer, Name> starts = new HashMap<>();
    /** Tokens inside of names, and those right before one: its title is no one else. */
    private final Set<Integer> ofNames = new HashSet<>();

    Pronouns(Text text, List<Name> names, List<Quote> quotes, Lists lists) {
        this.text = text;
        this.lexicon = lists.lexicon();
        this.quotes =
                quotes.stream().filter(quote -> quote.direct() || quote.mixed()).toList();
        for (Name name : names) {
            int from = text.tokenAt(name.span().start());
            starts.put(from, name);
            for (int i = from - 2;
                    i < text.tokens().size() && i < from
                            || i < text.tokens().size()
                                    && text.token(i).start() < name.span().end();
                    i++) {
                ofNames.add(i);
            }
        }
    }

    List<Name> find() {
        List<Name> found = new ArrayList<>();
        Set<Integer> peopled = peopled();
        int paragraph = -1;
        List<Seen> seen = new ArrayList<>();
        for (int s = 0; s < text.sentences().size(); s++) {
            Sentence sentence = text.sentences().get(s);
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                seen.clear();
            }
            for (int at = sentence.from(); at < sentence.to() && peopled.contains(paragraph); at++) {
                look(at, s, seen, found);
            }
        }
        return consistent(found);
    }

    /** The paragraphs that name a person: in no other does he or she mean one. */
    private Set<Integer> peopled() {
        Set<Integer> peopled = new HashSet<>();
        starts.forEach((at, name) -> {
            if (name.type() == Name.Type.PERSON) {
                peopled.add(text.sentences().get(text.sentenceOf(at)).paragraph());
            }
        });
        return peopled;
    }

    /** Who is he and she in one text is two: then neither is sure. Half a name is too little to go by. */
    private List<Name> consistent(List<Name> found) {
        Map<String, Boolean> male = new HashMap<>();
        Set<String> both = new HashSet<>();
        for (Name name : found) {
            String entity = String.valueOf(name.entity());
            boolean isMale = MALE.contains(name.span().text().toLowerCase(Locale.ROOT));
            Boolean before = male.putIfAbsent(entity, isMale);
            if (before != null && before != isMale) {
                both.add(entity);
            }
        }
        return found.stream()
                .filter(name -> !both.contains(String.valueOf(name.entity())))
                .filter(name -> String.valueOf(name.entity()).indexOf(' ') > 0)
                .toList();
    }

    /** A person, or a description of one, that the paragraph has had; nobody in particular where the entity is empty. */
    private record Seen(String entity, int sentence) {}

    private void look(int at, int sentence, List<Seen> seen, List<Name> found) {
        Name name = starts.get(at);
        String word = text.token(at).lower();
        if (name != null && name.type() == Name.Type.PERSON) {
            seen.add(new Seen(name.entity() == null ? "" : name.entity(), sentence));
        } else if (!ofNames.contains(at) && (UNNAMED.contains(word) || lexicon.isTitle(text.token(at)))) {
            seen.add(new Seen("", sentence));
        } else if (MALE.contains(word) || FEMALE.contains(word)) {
            String entity = only(seen, sentence);
            if (!entity.isEmpty() && !isQuoted(at) && !hasBoth(sentence)) {
                found.add(new Name(
                        text.span(at, at + 1),
                        Name.Type.PERSON,
                        Name.Form.PRONOUN,
                        entity,
                        null,
                        null,
                        null,
                        "only one named"));
            }
        }
    }

    private static String only(List<Seen> seen, int sentence) {
        Set<String> entities = new HashSet<>();
        boolean near = false;
        for (Seen one : seen) {
            entities.add(one.entity());
            near |= sentence - one.sentence() <= SENTENCES;
        }
        return near && entities.size() == 1 ? entities.iterator().next() : "";
    }

    private boolean isQuoted(int at) {
        int start = text.token(at).start();
        return quotes.stream()
                .anyMatch(quote ->
                        quote.span().start() <= start && start < quote.span().end());
    }

    /** A sentence that has both speaks of two. */
    private boolean hasBoth(int sentence) {
        Sentence one = text.sentences().get(sentence);
        boolean male = false;
        boolean female = false;
        for (int i = one.from(); i < one.to(); i++) {
            male |= MALE.contains(text.token(i).lower());
            female |= FEMALE.contains(text.token(i).lower());
        }
        return male && female;
    }
}
