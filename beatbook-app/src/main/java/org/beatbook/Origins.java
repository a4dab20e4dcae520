package org.beatbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.news.Item;
import org.beatbook.news.Origin;
import org.beatbook.news.Proof;
import org.beatbook.news.Said;
import org.beatbook.news.Saying;
import org.beatbook.news.Source;
import org.beatbook.store.Store;

/** Where the statements of one page come from: its articles are asked for once. What is withheld has no origin. */
record Origins(Map<String, Item> items, Map<String, Source> sources) {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Origins of(Store store, Stream<Proof> proofs) {
        Set<String> ids = proofs.map(Proof::article).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Origins(
                store.articles().find(ids).stream().collect(Collectors.toMap(Item::id, Function.identity())),
                store.sources().all().stream().collect(Collectors.toMap(Source::id, Function.identity())));
    }

    Optional<Origin> of(Proof proof) {
        return Optional.ofNullable(items.get(proof.article())).map(item -> Origin.of(proof, item, outlet(item)));
    }

    /** The name of an article's source. */
    String outlet(Item item) {
        Source source = sources.get(item.source());
        return source == null ? item.source() : source.name();
    }

    /** Sayings in their order, those in the same words once: copies carry the same words through many articles. */
    List<Said> said(List<Saying> sayings) {
        Map<String, List<Origin>> origins = new LinkedHashMap<>();
        Map<String, Saying> first = new LinkedHashMap<>();
        for (Saying saying : sayings) {
            of(saying.proof()).ifPresent(origin -> {
                String words = saying.speaker() + " "
                        + NO_LETTER.matcher(saying.text()).replaceAll("");
                first.putIfAbsent(words, saying);
                origins.computeIfAbsent(words, w -> new ArrayList<>()).add(origin);
            });
        }
        return first.entrySet().stream()
                .map(e -> new Said(e.getValue(), origins.getOrDefault(e.getKey(), List.of())))
                .toList();
    }
}
