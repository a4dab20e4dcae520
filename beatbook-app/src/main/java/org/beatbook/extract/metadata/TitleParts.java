package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A title taken apart at its separators, to tell the headline from the site's name and section. */
final class TitleParts {
    private static final String SEPARATORS = "|-–—·•»«:~/_›>";

    private final List<String> parts = new ArrayList<>();
    private final List<Character> separators = new ArrayList<>();

    private TitleParts(String title) {
        int start = 0;
        for (int i = 1; i < title.length() - 1; i++) {
            if (separates(title, i)) {
                parts.add(bare(title.substring(start, i)));
                separators.add(title.charAt(i));
                start = i + 1;
            }
        }
        parts.add(bare(title.substring(start)));
    }

    /** A part without separators that stand at its ends, as where a site's name was left empty. */
    private static String bare(String part) {
        int end = part.length();
        while (end > 0 && (part.charAt(end - 1) == ' ' || "|/»«•·".indexOf(part.charAt(end - 1)) >= 0)) {
            end--;
        }
        return part.substring(0, end).strip();
    }

    /** The parts of a title that it can be known by, folded, and how well: the whole title would be 1. */
    static Map<String, Double> known(String title) {
        TitleParts parts = new TitleParts(title);
        Map<String, Double> known = new HashMap<>();
        int last = parts.parts.size() - 1;
        for (int i = 0; last > 0 && i <= last; i++) {
            String part = Wording.fold(parts.parts.get(i));
            boolean long3 = part.split(" ").length >= 3;
            boolean afterKicker = i == last && long3 && parts.separators.getLast() == ':';
            double ofFirst = i == 0 && part.length() > 2 ? 0.5 : 0;
            double weight = afterKicker ? 0.9 : i > 0 && long3 ? 0.7 : ofFirst;
            if (weight > 0) {
                known.merge(part, weight, Math::max);
            }
        }
        return known;
    }

    private static boolean separates(String title, int i) {
        char c = title.charAt(i);
        if (SEPARATORS.indexOf(c) < 0) {
            return false;
        }
        boolean before = title.charAt(i - 1) == ' ';
        boolean after = title.charAt(i + 1) == ' ';
        return switch (c) {
            case '|', '»', '«' -> true;
            case '_' -> !isLatin(title.charAt(i - 1)) && !isLatin(title.charAt(i + 1));
            case ':' -> after;
            default -> before && after;
        };
    }

    private static boolean isLatin(char c) {
        return c < 0x250;
    }

    /** The title without a part, last or first, that is the site's name by its own words or its host. */
    static String withoutSite(String title, SiteNames site) {
        TitleParts parts = new TitleParts(title);
        parts.drop(site);
        return parts.joined();
    }

    /** Whether a part of it, or all, is the site's name. */
    static boolean holdsSite(String title, SiteNames site) {
        return new TitleParts(title).parts.stream().anyMatch(site::has);
    }

    /** The same; where nothing tells the site's name, a short last part is taken for it. */
    static String headline(String title, SiteNames site) {
        TitleParts parts = new TitleParts(title);
        if (!parts.drop(site)) {
            parts.dropShortEnd();
        }
        return parts.longestBar();
    }

    /** The part that the headline is not: the likely name of the site. */
    static @Nullable String suffix(String title, String headline) {
        String folded = Wording.fold(headline);
        TitleParts parts = new TitleParts(title);
        int last = parts.parts.size() - 1;
        if (last < 1 || parts.separators.getLast() == ':') {
            return null;
        }
        String rest = parts.parts.get(last);
        String before = Wording.fold(String.join(" ", parts.parts.subList(0, last)));
        boolean agrees = Wording.agreement(before, folded) >= 0.6 && !folded.contains(Wording.fold(rest));
        return agrees && !rest.isEmpty() && rest.length() < 50 ? rest : null;
    }

    private boolean drop(SiteNames site) {
        boolean dropped = false;
        while (parts.size() > 1 && isSite(site, parts.getLast())) {
            parts.removeLast();
            separators.removeLast();
            dropped = true;
        }
        while (parts.size() > 1 && isSite(site, parts.getFirst())) {
            parts.removeFirst();
            separators.removeFirst();
            dropped = true;
        }
        return dropped | dropFrom(site);
    }

    /** The site's name and what it says of itself after it: "Headline - Site - Slogan". */
    private boolean dropFrom(SiteNames site) {
        for (int i = 1; i < parts.size(); i++) {
            if (site.has(parts.get(i))) {
                parts.subList(i, parts.size()).clear();
                separators.subList(i - 1, separators.size()).clear();
                return true;
            }
        }
        return false;
    }

    private static boolean isSite(SiteNames site, String part) {
        if (part.isEmpty() || site.has(part)) {
            return true;
        }
        String folded = Wording.fold(part);
        return site.folded().stream()
                .anyMatch(name -> name.length() > 4 && folded.contains(name) && folded.length() < name.length() + 25);
    }

    private void dropShortEnd() {
        int last = parts.size() - 1;
        if (last >= 1 && separators.getLast() != ':') {
            String end = parts.get(last);
            String rest = String.join(" ", parts.subList(0, last));
            if (end.split(" ").length <= 4 && end.length() * 1.5 < rest.length()) {
                parts.removeLast();
                separators.removeLast();
            }
        }
    }

    /** Where bars divide it, the longest piece between bars, else all. */
    private String longestBar() {
        String best = "";
        StringBuilder piece = new StringBuilder(parts.getFirst());
        for (int i = 1; i <= parts.size(); i++) {
            boolean bar = i == parts.size() || "|»«_".indexOf(separators.get(i - 1)) >= 0;
            if (bar) {
                best = piece.length() > best.length() ? piece.toString() : best;
                piece.setLength(0);
            } else {
                join(piece, separators.get(i - 1));
            }
            if (i < parts.size()) {
                piece.append(parts.get(i));
            }
        }
        return best;
    }

    private String joined() {
        StringBuilder all = new StringBuilder(parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            join(all, separators.get(i - 1));
            all.append(parts.get(i));
        }
        return all.toString();
    }

    private static void join(StringBuilder text, char separator) {
        text.append(separator == ':' ? ": " : " " + separator + " ");
    }
}
