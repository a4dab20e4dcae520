package org.beatbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Entity;
import org.beatbook.news.EntityPage.Form;
import org.beatbook.news.Identity;
import org.beatbook.news.Ids;
import org.beatbook.news.Mention;
import org.beatbook.news.Origin;
import org.beatbook.news.Proof;
import org.beatbook.read.name.Identities;
import org.jspecify.annotations.Nullable;

/** The ways an entity is written, with the reason why each is taken for it. */
final class Forms {
    private static final String AS_WRITTEN = "as written";

    private final Entity entity;
    private final Map<String, Written> forms = new LinkedHashMap<>();

    private Forms(Entity entity) {
        this.entity = entity;
    }

    /** A way of writing while it is counted. */
    private static final class Written {
        private final Set<String> reasons = new LinkedHashSet<>();
        private int articles;
        private @Nullable Origin having;
        private @Nullable Origin any;

        /** The newest sentence that has this very form; else the newest of an article that does. */
        @Nullable
        Origin origin() {
            return having == null ? any : having;
        }
    }

    /** Those that most articles have first. */
    static List<Form> of(Entity entity, List<Mention> mentions, Origins origins) {
        Forms forms = new Forms(entity);
        mentions.forEach(m -> origins.of(m.proof()).ifPresent(origin -> forms.add(m, origin)));
        List<Form> shown = new ArrayList<>();
        forms.forms.forEach((text, written) -> {
            Origin origin = written.origin();
            if (origin != null) {
                shown.add(new Form(text, List.copyOf(written.reasons), written.articles, origin));
            }
        });
        shown.sort(Comparator.comparingInt(Form::articles).reversed());
        return shown;
    }

    private void add(Mention mention, Origin origin) {
        for (String form : mention.forms()) {
            Written written = forms.computeIfAbsent(form, f -> new Written());
            written.articles++;
            written.reasons.add(reason(form, mention, origin.language()));
            if (written.any == null) {
                written.any = origin;
            }
            if (written.having == null) {
                written.having = having(form, mention.forms(), origin);
            }
        }
    }

    /** The sentence with the form marked; absent where it has it only as a part of a longer one. */
    private static @Nullable Origin having(String form, List<String> all, Origin origin) {
        String sentence = origin.proof().sentence();
        for (int at = sentence.indexOf(form); at >= 0; at = sentence.indexOf(form, at + 1)) {
            int start = at;
            boolean partly = all.stream()
                    .filter(longer -> longer.length() > form.length() && longer.contains(form))
                    .anyMatch(longer -> covers(sentence, longer, start, start + form.length()));
            if (!partly) {
                Proof proof = origin.proof();
                return at == proof.start() ? origin : origin.marked(at, at + form.length());
            }
        }
        return null;
    }

    private static boolean covers(String sentence, String longer, int start, int end) {
        for (int at = sentence.indexOf(longer); at >= 0; at = sentence.indexOf(longer, at + 1)) {
            if (at <= start && end <= at + longer.length()) {
                return true;
            }
        }
        return false;
    }

    /** By the lists and rules that know the form itself; else by what the article has beside it. */
    private String reason(String form, Mention mention, @Nullable String language) {
        if (form.equals(entity.name())) {
            return AS_WRITTEN;
        }
        String tag = language == null ? "en" : language.split("[-_]", 2)[0];
        Identity own = Identities.shipped().of(entity.type(), form, tag).orElse(null);
        if (own != null
                && (own.id().equals(entity.id()) || isState(own))
                && !own.reason().equals(AS_WRITTEN)) {
            return own.reason();
        }
        for (String longer : mention.forms()) {
            if (longer.length() > form.length() && longer.contains(form)) {
                return "short for “" + longer + "” in the same article";
            }
        }
        String reason = mention.entity().reason();
        return reason.equals(AS_WRITTEN) ? "meant by it in the same article" : reason;
    }

    private boolean isState(Identity identity) {
        String country = identity.country();
        return country != null && Ids.state(country).equals(entity.id());
    }
}
