package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Name;
import org.beatbook.read.Text;

/** Finds the names in a text. Pure, and its time grows with the text's length alone. */
public final class Names {
    private static final Tagger TAGGER = new Tagger(Model.read());

    /** What is done after the model, in this order. */
    private static final List<Step> STEPS = List.of(
            new Trim(),
            new Unsure(),
            new Listed(),
            new NoCountry(),
            new Halves(),
            new Abroad(),
            new Compounds(),
            new BehindOffice(),
            new Repeated(),
            new ListedPlaces(),
            new Acronyms(),
            new SamePerson(),
            new Metonyms(),
            new Locations(),
            new Roles());

    private Names() {}

    /**
     * The names in a text, in its order, not overlapping.
     *
     * @param language of the text, two letters; English is read whole, of all others the names that the lists know
     */
    public static List<Name> read(Text text, String language) {
        return read(text, language, Lists.shipped());
    }

    /** As {@link #read(Text, String)}, by lists of one's own. */
    public static List<Name> read(Text text, String language, Lists lists) {
        return language.equals("en")
                ? read(text, TAGGER, lists.lexicon())
                : lists.foreign(language).read(text);
    }

    static List<Name> read(Text text, Tagger tagger) {
        return read(text, tagger, Lexicon.english());
    }

    private static List<Name> read(Text text, Tagger tagger, Lexicon lexicon) {
        long[] masks = lexicon.masks(text);
        Runs runs = new Runs(text);
        Features features = new Features(text.tokens(), masks, runs, new Evidence(text, masks, runs));
        Draft draft = new Draft(text, masks, lexicon);
        for (Mention mention : tagger.tag(text, features, runs)) {
            Draft.Found found = new Draft.Found(mention.from(), mention.to(), mention.type(), "model");
            found.margin = mention.margin();
            draft.put(found);
        }
        STEPS.forEach(step -> step.apply(draft));
        List<Name> names = new ArrayList<>();
        draft.all().forEach(found -> names.add(draft.name(found)));
        return names;
    }
}
