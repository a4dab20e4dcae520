package org.beatbook.collect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beatbook.collect.fetch.Addresses;
import org.beatbook.collect.fetch.WebAddress;
import org.beatbook.news.Source;

/**
 * Hosts of the user's own network that sources were allowed. A host that one source was allowed is let through by the
 * fetcher; what another source names there is not taken up.
 */
final class OwnNetwork {
    private final Map<String, Set<String>> bySource;

    OwnNetwork(List<Source> sources) {
        this.bySource = sources.stream()
                .filter(s -> !s.allowed().isEmpty())
                .collect(Collectors.toMap(Source::id, s -> Addresses.plain(Set.copyOf(s.allowed()))));
    }

    /** Whether an address that a source names is of a host that only others were allowed. */
    boolean isOfOthers(String url, String source) {
        if (bySource.isEmpty()) {
            return false;
        }
        try {
            WebAddress address = WebAddress.parse(url);
            List<String> names = List.of(address.host(), address.host() + ":" + address.port());
            Set<String> own = bySource.getOrDefault(source, Set.of());
            return names.stream().noneMatch(own::contains)
                    && bySource.values().stream()
                            .anyMatch(hosts -> names.stream().anyMatch(hosts::contains));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
