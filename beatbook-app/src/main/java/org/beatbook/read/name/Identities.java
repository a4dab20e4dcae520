package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beatbook.news.Identity;
import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what an entity of a text means across articles: the door. Names are joined where the lists know both, or where
 * they differ only in a way that does not tell two apart: marks, accents, the order and the syllables of Asian names,
 * romanisation, one middle initial, a legal form. People are never joined by a family name alone. Pure and thread-safe.
 */
public final class Identities {
    private static final int LONGEST = 200;
    private static final int SURE = 4;

    private final Lists lists;
    private final Roster roster;
    private final Gazetteer gazetteer;

    private Identities(Lists lists) {
        this.lists = lists;
        this.roster = lists.roster();
        this.gazetteer = lists.lexicon().gazetteer();
    }

    private static final class Shipped {
        static final Identities IDENTITIES = new Identities(Lists.shipped());
    }

    /** By the lists that come with the program. */
    public static Identities shipped() {
        return Shipped.IDENTITIES;
    }

    /** By lists of one's own. */
    public static Identities by(Lists lists) {
        return new Identities(lists);
    }

    /**
     * Whom or what a text's entity means.
     *
     * @param entity as {@link Name#entity} has it
     * @param language of the text, two letters
     * @return empty for what is no identity: a single word for a person whom the lists do not know by it alone, a
     *     description, a ministry without its country
     */
    public Optional<Identity> of(Name.Type type, String entity, String language) {
        String plain = entity.length() > LONGEST ? "" : Writing.plain(entity);
        if (plain.codePoints().noneMatch(Character::isLetter)
                || Writing.fold(plain).isEmpty()) {
            return Optional.empty();
        }
        Identity listed = listed(type, plain, entity, language);
        if (listed != null) {
            boolean isNobodys =
                    listed.type() == Name.Type.ORGANISATION && Bodies.isGeneric(Writing.fold(listed.name()));
            return isNobodys ? Optional.empty() : Optional.of(listed);
        }
        return Proper.isName(type, plain) ? unlisted(type, plain, entity) : Optional.empty();
    }

    private @Nullable Identity listed(Name.Type type, String plain, String entity, String language) {
        Identity own = listed(type, plain, entity);
        if (own != null) {
            return own;
        }
        if (type == Name.Type.PLACE || type == Name.Type.COUNTRY) {
            Identity place = place(plain, entity);
            if (place != null) {
                return place;
            }
        }
        Known foreign = language.equals("en") ? null : lists.foreign(language).known(plain);
        if (foreign != null) {
            Identity known = listed(foreign.type(), foreign.entity(), foreign.entity());
            Identity of = known != null ? known : place(foreign.entity(), foreign.entity());
            String reason = "known as " + foreign.entity() + " (list of names in other languages)";
            return of == null
                    ? new Identity(
                            id(foreign.type(), foreign.entity()),
                            foreign.type(),
                            foreign.entity(),
                            foreign.country(),
                            reason)
                    : new Identity(of.id(), of.type(), of.name(), of.country(), reason);
        }
        return ofOtherType(type, plain, entity);
    }

    private @Nullable Identity listed(Name.Type type, String plain, String entity) {
        String key = Variants.closest(type, plain);
        Roster.Entry exact = roster.exact(type, key);
        if (exact != null && !isOtherCase(key, entity)) {
            return identity(exact, exactReason(entity, exact));
        }
        List<String> reasons = new ArrayList<>();
        for (Variant variant : Variants.of(type, plain)) {
            if (!variant.reason().isEmpty()) {
                reasons.add(variant.reason());
            }
            Roster.Entry entry = roster.loose(type, variant.key());
            if (entry != null && !isOtherCase(variant.key(), entity)) {
                reasons.add("known as " + entry.name() + " (" + entry.list() + ")");
                return identity(entry, String.join(", ", reasons));
            }
        }
        return null;
    }

    /** Three letters and fewer are an acronym only where they are written so: the Who is not the WHO. */
    private static boolean isOtherCase(String key, String entity) {
        String bare = entity.startsWith("the ") || entity.startsWith("The ") ? entity.substring(4) : entity;
        return key.length() <= 3 && key.indexOf(' ') < 0 && bare.codePoints().anyMatch(Character::isLowerCase);
    }

    /** Models mistake types; what the lists know by more than one word is what they say. */
    private @Nullable Identity ofOtherType(Name.Type type, String plain, String entity) {
        boolean isLong = plain.indexOf(' ') > 0;
        for (Name.Type other : Name.Type.values()) {
            boolean people = type == Name.Type.PERSON || other == Name.Type.PERSON;
            if (other != type && (isLong || !people)) {
                Roster.Entry entry = roster.exact(other, Variants.closest(other, plain));
                if (entry != null) {
                    return identity(entry, exactReason(entity, entry));
                }
            }
        }
        return type == Name.Type.PERSON ? null : place(plain, entity);
    }

    private static String exactReason(String entity, Roster.Entry entry) {
        if (entity.equals(entry.name())) {
            return "as written";
        }
        if (Writing.fold(Writing.plain(entity)).equals(Writing.fold(entry.name()))) {
            return String.join(", ", Writing.differences(entity, entry.name()));
        }
        return "known as " + entry.name() + " (" + entry.list() + ")";
    }

    private static Identity identity(Roster.Entry entry, String reason) {
        return new Identity(id(entry.type(), entry.name()), entry.type(), entry.name(), entry.country(), reason);
    }

    /** A place of the gazetteer, where one is meant by far most often; several of a name have it without a country. */
    private @Nullable Identity place(String plain, String entity) {
        List<Place> places = new ArrayList<>(gazetteer.of(plain));
        if (places.isEmpty()) {
            places.addAll(gazetteer.of(
                    OtherVariants.of(Name.Type.PLACE, plain).getLast().key()));
        }
        if (places.isEmpty()) {
            return null;
        }
        places.sort(Comparator.comparingInt(Place::weight).reversed());
        Place first = places.getFirst();
        boolean sure =
                places.size() == 1 || first.weight() >= SURE * places.get(1).weight();
        if (first.sort().equals("country") && sure) {
            Roster.Entry country = roster.exact(Name.Type.COUNTRY, Writing.fold(first.name()));
            return country == null ? null : identity(country, exactReason(entity, country));
        }
        Roster.Entry entry = new Roster.Entry(
                sure ? first.name() : plain, Name.Type.PLACE, sure ? first.country() : null, "list of places");
        return identity(entry, exactReason(entity, entry));
    }

    private static Optional<Identity> unlisted(Name.Type type, String plain, String entity) {
        List<String> reasons = new ArrayList<>();
        String key = "";
        for (Variant variant : Variants.of(type, plain)) {
            if (variant.isSure()) {
                key = variant.key();
                if (!variant.reason().isEmpty()) {
                    reasons.add(variant.reason());
                }
            }
        }
        boolean isEmpty = key.isBlank() || type == Name.Type.ORGANISATION && Bodies.isGeneric(key);
        String country = type == Name.Type.ORGANISATION ? Bodies.country(key) : null;
        return isEmpty
                ? Optional.empty()
                : Optional.of(new Identity(
                        id(type, key),
                        type,
                        plain,
                        country,
                        reasons.isEmpty() ? "as written" : String.join(", ", reasons)));
    }

    private static String id(Name.Type type, String name) {
        return type.name().toLowerCase(Locale.ROOT) + "-" + Writing.slug(Writing.fold(Writing.plain(name)));
    }
}
