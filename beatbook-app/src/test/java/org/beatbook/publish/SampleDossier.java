package org.beatbook.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.beatbook.news.Entity;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Type;
import org.beatbook.news.Identity;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.Notes;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose;
import org.beatbook.news.Saying;
import org.beatbook.news.Source;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.Telling.Party;
import org.beatbook.news.TimeExpression.Exactness;

/** What was read in the sample: a launch that two tell of with different numbers, and one that is announced. */
record SampleDossier(List<Item> items, boolean told) implements Dossier {
    static final String ARTICLE = Sample.named("satellite");
    private static final Party NORTH = new Party("Pyongyang", "country-kp", "North Korea", "PRK", "GOV");
    private static final Party SOUTH = new Party("Seoul’s navy", "country-kr", "South Korea", "KOR", "MIL");
    private static final String LAUNCHED = "Pyongyang launched a rocket from Sohae at Seoul’s navy, hurting three.";
    private static final String SAID = "“=A step,” said Han Seo-yeon of the sea.";

    static Telling launch(String article, int version, int injured, Modality modality) {
        LocalDate day = LocalDate.of(2023, 11, 21);
        return new Telling(
                "e1",
                "peninsula-post.example",
                Type.MOBILIZE,
                "launch",
                List.of("military"),
                modality,
                List.of(NORTH),
                List.of(SOUTH),
                new Spell(day, day, Exactness.DAY, true),
                new Telling.Spot("place-sohae", "Sohae", 39.66, 124.71),
                null,
                null,
                injured,
                null,
                new Proof(article, version, Prose.Where.BLOCK, 0, 0, LAUNCHED, 10, 18));
    }

    static Optional<Notes> notes(String article) {
        if (!article.equals(ARTICLE)) {
            return Optional.empty();
        }
        Proof proof = new Proof(ARTICLE, 2, Prose.Where.BLOCK, 1, 0, SAID, 0, 9);
        Mention place = new Mention(
                new Identity("place-sohae", Name.Type.PLACE, "Sohae", "KP", "as written"),
                1,
                List.of("Sohae"),
                List.of(),
                39.66,
                124.71,
                proof);
        Mention person = new Mention(
                new Identity("person-han-seo-yeon", Name.Type.PERSON, "Han Seo-yeon", null, "as written"),
                1,
                List.of("Han Seo-yeon"),
                List.of(new Mention.Role("captain", proof)),
                null,
                null,
                proof);
        Saying saying = new Saying(
                "peninsula-post.example",
                "person-han-seo-yeon",
                "Han Seo-yeon",
                "captain",
                "said",
                true,
                "=A step " + "on a long way ".repeat(40),
                proof);
        Saying nobody = new Saying("peninsula-post.example", null, null, null, "said", true, "Nothing", proof);
        return Optional.of(new Notes(
                ARTICLE,
                2,
                "hash",
                "en",
                true,
                List.of(person, place),
                List.of(saying, nobody),
                List.of(launch(ARTICLE, 2, 3, Modality.ASSERTED))));
    }

    private Item item() {
        return items.stream().filter(i -> i.id().equals(ARTICLE)).findFirst().orElseThrow();
    }

    private KnownEvent.Told told(Telling telling, String outlet) {
        return new KnownEvent.Told(telling, item().headline(), item().url(), outlet, item().day(), false, "");
    }

    private static KnownEvent event(String id, Type type, Telling first, List<KnownEvent.Told> tellings) {
        return new KnownEvent(
                id,
                type,
                first.mode(),
                first.contexts(),
                first.when(),
                first.actors(),
                first.recipients(),
                first.place(),
                tellings);
    }

    @Override
    public void events(Consumer<KnownEvent> each) {
        if (told) {
            Telling first = launch(ARTICLE, 2, 3, Modality.ASSERTED);
            Telling second = launch(Sample.named("hangul"), 1, 4, Modality.ASSERTED);
            each.accept(event(
                    "e1", Type.MOBILIZE, first, List.of(told(first, "The Peninsula Post"), told(second, "한강일보"))));
            each.accept(event("e2", Type.SEEN, first, List.of(told(first, "The Peninsula Post"))));
            Telling planned = launch(ARTICLE, 2, 0, Modality.PLANNED);
            each.accept(event("e3", Type.MOBILIZE, planned, List.of(told(planned, "The Peninsula Post"))));
        }
    }

    @Override
    public void entities(Consumer<Named> each) {
        if (told) {
            notes(ARTICLE)
                    .orElseThrow()
                    .mentions()
                    .forEach(m -> each.accept(new Named(
                            new Entity(
                                    m.entity().id(),
                                    m.entity().type(),
                                    m.entity().name(),
                                    m.entity().country(),
                                    m.latitude(),
                                    m.longitude(),
                                    1),
                            m)));
        }
    }

    @Override
    public void articles(Consumer<Read> each) {
        if (told) {
            Source source = Source.met("peninsula-post.example", "The Peninsula Post");
            each.accept(new Read(item(), source, notes(ARTICLE).orElseThrow()));
        }
    }
}
