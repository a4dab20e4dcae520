package org.beatbook.collect;

import crawlercommons.domains.EffectiveTldFinder;
import org.beatbook.news.Urls;

/** To which source an address is counted. */
final class Outlets {
    private Outlets() {}

    /**
     * The source of a page: the one whose channel led to it where both stand under one registered domain, else the
     * page's own site.
     */
    static String sourceOf(String page, String source, String channel) {
        return Urls.site(page)
                .filter(site -> !isOneHouse(site, source)
                        && !isOneHouse(site, Urls.site(channel).orElse("")))
                .orElse(source);
    }

    /** Whether two hosts stand under one registered domain. */
    static boolean isOneHouse(String host, String other) {
        return host.equals(other) || (other.contains(".") && domain(host).equals(domain(other)));
    }

    private static String domain(String host) {
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }
}
