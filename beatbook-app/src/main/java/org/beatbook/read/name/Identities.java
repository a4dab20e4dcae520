package org.beatbook.read.name;

import java.util.Locale;
import java.util.Optional;
import org.beatbook.news.Identity;
import org.beatbook.news.Name;

/** Stand-in. */
public final class Identities {
    private Identities() {}

    public static Identities shipped() {
        return new Identities();
    }

    public Optional<Identity> of(Name.Type type, String entity, String language) {
        if (type == Name.Type.PERSON && entity.indexOf(' ') < 0) {
            return Optional.empty();
        }
        String id = entity.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String country = null;
        if (type == Name.Type.COUNTRY) {
            for (String c : Locale.getISOCountries()) {
                if (Locale.of("", c).getDisplayCountry(Locale.ENGLISH).equals(entity)) {
                    country = c;
                }
            }
        }
        return Optional.of(new Identity(type.name().toLowerCase(Locale.ROOT) + "-" + id, type, entity, country, "as written"));
    }
}
