package org.beatbook.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.beatbook.news.Event;
import org.beatbook.news.Identity;
import org.beatbook.news.Ids;
import org.beatbook.news.Item;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.Notes;
import org.beatbook.news.Page;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose;
import org.beatbook.news.Quote;
import org.beatbook.news.Reading;
import org.beatbook.news.Saying;
import org.beatbook.news.Span;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.Version;
import org.beatbook.news.When;
import org.beatbook.pipeline.lists.ListFolder;
import org.beatbook.read.Reader;
import org.beatbook.read.Text;
import org.beatbook.read.name.Identities;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article and takes down what pages show of it. What nobody in particular did, and what no one in particular
 * is called, is left out.
 */
final class NoteTaker {
    /** The longest proof that is kept whole; of a longer sentence the part around the words. */
    private static final int LONGEST_PROOF = 1_000;

    /** How far a role and its name may stand apart: a comma and a space, or an article. */
    private static final int NEXT = 6;

    private static final Set<String> HONORIFICS = Set.of(
            "Mr", "Mrs", "Ms", "Miss", "Mx", "Messrs", "Madam", "Sir", "Herr", "Frau", "Monsieur", "Madame", "Mme");

    private final ListFolder lists;
    private @Nullable Means means;

    /** What it reads with: made when the first article comes, as lists may be long. */
    private record Means(Reader reader, Identities identities) {}

    NoteTaker(ListFolder lists) {
        this.lists = lists;
    }

    private synchronized Means means() {
        if (means == null) {
            means = new Means(new Reader(lists.lists()), Identities.by(lists.lists()));
        }
        return means;
    }

    /** Reads a page before it is known which article it is of. */
    Ahead ahead(Page page) {
        return Ahead.read(means().reader(), Prose.of(page), page.language(), page.published());
    }

    /**
     * Reads an article; the tellings have no events yet.
     *
     * @param ahead what was read before; read anew where that was something else
     */
    Notes take(Item item, @Nullable Version version, Prose prose, @Nullable Ahead ahead) {
        Page page = version == null ? null : version.page();
        String told = page != null && page.language() != null ? page.language() : item.language();
        When published = page != null && page.published() != null ? page.published() : item.published();
        Means with = means();
        Ahead read = ahead != null && ahead.isOf(prose, told, published)
                ? ahead
                : Ahead.read(with.reader(), prose, told, published);
        return new Taking(with.identities(), item, version == null ? 0 : version.number(), read).notes();
    }

    /** One article while its notes are taken. */
    private static final class Taking {
        private final Identities identities;
        private final Item item;
        private final int version;
        private final Prose prose;
        private final Text text;
        private final Reading reading;
        private final @Nullable When published;
        private final Map<String, Named> entities = new LinkedHashMap<>();

        Taking(Identities identities, Item item, int version, Ahead read) {
            this.identities = identities;
            this.item = item;
            this.version = version;
            this.prose = read.prose();
            this.text = read.text();
            this.reading = read.reading();
            this.published = read.published();
        }

        /** An entity of the text with its names there. */
        private record Named(Identity identity, List<Name> names) {}

        Notes notes() {
            for (Name name : named()) {
                if (name.entity() != null) {
                    named(name);
                }
            }
            return new Notes(
                    item.id(),
                    version,
                    prose.hash(),
                    reading.language(),
                    reading.read(),
                    mentions(),
                    reading.quotes().stream().map(this::saying).toList(),
                    reading.events().stream()
                            .map(this::telling)
                            .filter(Telling::isIdentified)
                            .toList(),
                    Captions.of(
                            prose,
                            reading,
                            item.day(),
                            e -> Optional.ofNullable(entities.get(e))
                                    .map(n -> n.identity().id())));
        }

        /** What is named; descriptions and pronouns mean those who are named, and are not what they are called. */
        private List<Name> named() {
            return reading.names().stream()
                    .filter(name -> name.form() != Name.Form.NOMINAL && name.form() != Name.Form.PRONOUN)
                    .toList();
        }

        private void named(Name name) {
            String entity = Objects.requireNonNull(name.entity());
            Named known = entities.get(entity);
            if (known != null) {
                known.names().add(name);
                return;
            }
            identity(name, entity)
                    .ifPresent(identity -> entities.put(entity, new Named(identity, new ArrayList<>(List.of(name)))));
        }

        /** A state has one id, whether it is named or only known as what a party is of. */
        private Optional<Identity> identity(Name name, String entity) {
            return identities
                    .of(name.type(), entity, reading.language())
                    .map(i -> i.type() == Name.Type.COUNTRY && i.country() != null
                            ? new Identity(Ids.state(i.country()), i.type(), i.name(), i.country(), i.reason())
                            : i);
        }

        private List<Mention> mentions() {
            Map<String, List<Named>> byId = new LinkedHashMap<>();
            for (Named named : entities.values()) {
                byId.computeIfAbsent(named.identity().id(), id -> new ArrayList<>())
                        .add(named);
            }
            return byId.values().stream().map(this::mention).toList();
        }

        private Mention mention(List<Named> same) {
            List<Name> names = same.stream()
                    .flatMap(n -> n.names().stream())
                    .sorted(java.util.Comparator.comparingInt(n -> n.span().start()))
                    .toList();
            Set<String> forms = new LinkedHashSet<>();
            Map<String, Mention.Role> roles = new LinkedHashMap<>();
            for (Name name : names) {
                forms.add(name.span().text());
                role(name).ifPresent(r -> roles.computeIfAbsent(r, role -> new Mention.Role(role, given(role, name))));
            }
            Optional<Name> placed =
                    names.stream().filter(n -> n.latitude() != null).findFirst();
            return new Mention(
                    same.getFirst().identity(),
                    names.size(),
                    List.copyOf(forms),
                    List.copyOf(roles.values()),
                    placed.map(Name::latitude).orElse(null),
                    placed.map(Name::longitude).orElse(null),
                    proof(names.getFirst().span()));
        }

        /** What says how to address someone says nothing of who it is. */
        private static Optional<String> role(Name name) {
            return Optional.ofNullable(name.role()).filter(r -> !HONORIFICS.contains(r.replace(".", "")));
        }

        /** The sentence that gives a role, with the role and the name marked where they stand together. */
        private Proof given(String role, Name name) {
            Proof proof = proof(name.span());
            int before = proof.sentence().lastIndexOf(role, proof.start());
            int behind = proof.sentence().indexOf(role, proof.end());
            if (behind >= 0 && behind - proof.end() <= NEXT) {
                return proof.marked(proof.start(), behind + role.length());
            }
            boolean near = before >= 0 && proof.start() - before - role.length() <= NEXT;
            return near ? proof.marked(before, proof.end()) : proof;
        }

        private Saying saying(Quote quote) {
            Quote.Speaker who = quote.speaker();
            Named speaker = who == null || who.entity() == null ? null : entities.get(who.entity());
            String role = speaker == null
                    ? null
                    : speaker.names().stream()
                            .flatMap(n -> role(n).stream())
                            .findFirst()
                            .orElse(null);
            return new Saying(
                    item.source(),
                    speaker == null ? null : speaker.identity().id(),
                    speaker != null
                            ? speaker.identity().name()
                            : who == null ? null : who.span().text(),
                    role,
                    quote.verb() == null ? null : quote.verb().text(),
                    quote.direct(),
                    quote.span().text(),
                    proof(quote.span()));
        }

        private Telling telling(Event event) {
            return new Telling(
                    "",
                    item.source(),
                    event.type(),
                    event.mode(),
                    event.contexts(),
                    event.modality(),
                    event.actors().stream().map(this::party).toList(),
                    event.recipients().stream().map(this::party).toList(),
                    when(event),
                    event.place() == null ? null : spot(event.place()),
                    event.claimedBy() == null ? null : event.claimedBy().text(),
                    event.killed(),
                    event.injured(),
                    event.arrested(),
                    proof(event.trigger()));
        }

        /** An act without a date of its own is told on the article's day, unless it is told as long ago. */
        private @Nullable Spell when(Event event) {
            if (event.date() != null) {
                return Spell.of(event.date()).orElse(null);
            }
            return published == null || event.modality() == Event.Modality.HISTORICAL ? null : Spell.told(item.day());
        }

        private Telling.Party party(Event.Party party) {
            Named named = party.entity() == null ? null : entities.get(party.entity());
            return new Telling.Party(
                    party.span().text(),
                    named == null ? null : named.identity().id(),
                    named == null ? party.span().text() : named.identity().name(),
                    party.country(),
                    party.sector());
        }

        private Telling.Spot spot(Name place) {
            Named named = place.entity() == null ? null : entities.get(place.entity());
            return new Telling.Spot(
                    named == null ? null : named.identity().id(),
                    named == null ? place.span().text() : named.identity().name(),
                    place.latitude(),
                    place.longitude());
        }

        private Proof proof(Span words) {
            Span sentence = sentence(words);
            int start = words.start() - sentence.start();
            int end = Math.min(words.end(), sentence.end()) - sentence.start();
            Prose.Part part = prose.partAt(sentence.start());
            return new Proof(
                    item.id(),
                    version,
                    part.where(),
                    part.index(),
                    part.from() + sentence.start() - part.start(),
                    sentence.text(),
                    start,
                    end);
        }

        /** The sentence that the words begin in; of an endless one, what stands around them. */
        private Span sentence(Span words) {
            var sentence = text.sentences().get(text.sentenceOf(text.tokenAt(words.start())));
            Span whole = text.span(sentence.from(), sentence.to());
            if (whole.text().length() <= LONGEST_PROOF) {
                return whole;
            }
            int from = Math.max(whole.start(), words.start() - LONGEST_PROOF / 2);
            int to = Math.min(whole.end(), from + LONGEST_PROOF);
            return Span.of(prose.text(), from, to);
        }
    }
}
