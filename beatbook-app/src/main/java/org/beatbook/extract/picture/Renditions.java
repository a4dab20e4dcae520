package org.beatbook.extract.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.extract.markup.Markup;
import org.beatbook.news.WordFilter;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** All renditions of one picture, with the width each is told to have. */
final class Renditions {
    private static final int MOST = 40;
    /** The first addresses name the picture well enough. */
    private static final int MOST_KEYED = 4;

    private static final int LONGEST_URL = 2000;
    private static final Pattern BLANK = Pattern.compile(
            "(?i)\\.svg$|1x1|(?:^|[._-])(?:blank|spacer|pixel|transparent|placeholder|loading|lazyload|lazy-load|grey|gray)(?:[._-]|$)");
    private static final WordFilter BLANK_WORDS = new WordFilter(List.of(
            "svg",
            "blank",
            "spacer",
            "pixel",
            "transparent",
            "placeholder",
            "loading",
            "lazyload",
            "lazy",
            "grey",
            "gray"));
    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:jpe?g|png|webp|gif|avif|tiff?|bmp)(?:$|[?#!:&/@])");

    private final Map<String, Integer> widths = new LinkedHashMap<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final Markup markup;

    Renditions(Markup markup) {
        this.markup = markup;
    }

    /** Those of an image and, where it stands in a picture element, of its sources. */
    static Renditions of(Markup markup, Element image) {
        Renditions renditions = new Renditions(markup);
        renditions.add(image);
        Element parent = image.parent();
        if (parent != null && parent.normalName().equals("picture")) {
            for (Element source : parent.children()) {
                if (source.normalName().equals("source")) {
                    renditions.add(source);
                }
            }
        }
        return renditions;
    }

    /** Reads every attribute of an image or source element that may hold an address: src, srcset, and their lazy kin. */
    void add(Element image) {
        int told = Widths.of(image);
        for (Attribute attribute : image.attributes()) {
            String name = attribute.getKey();
            String value = attribute.getValue();
            if (value == null || value.isBlank()) {
                continue;
            }
            if (name.endsWith("srcset") || name.endsWith("src-set")) {
                addSet(value);
            } else if (name.equals("src")) {
                add(value, told);
            } else if ((name.indexOf('-') >= 0 || name.equals("content")) && isLazy(name, value)) {
                add(value, 0);
            }
        }
    }

    /** Whether an attribute holds the address that a script will put in: by its name, or as it names a picture's file. */
    private static boolean isLazy(String name, String value) {
        if (value.indexOf(' ') >= 0 || value.indexOf('{') >= 0 || value.indexOf('#') >= 0) {
            return false;
        }
        boolean file = FILE.matcher(value).find();
        return file || isLazyName(name) && (value.startsWith("http") || value.startsWith("/"));
    }

    static boolean isPictureFile(String address) {
        return !address.isEmpty() && FILE.matcher(address).find();
    }

    private static boolean isLazyName(String name) {
        return name.endsWith("-src")
                || name.endsWith("-original")
                || name.endsWith("-url")
                || name.endsWith("-image")
                || name.endsWith("-large")
                || name.endsWith("-lazy")
                || name.endsWith("-full")
                || name.endsWith("-file")
                || name.equals("data-hi-res")
                || name.equals("data-zoom")
                || name.equals("data-img")
                || name.endsWith("-mos")
                || name.equals("data-desktop")
                || name.equals("data-mobile");
    }

    /** The candidates of a srcset: an address, then where it has one its width, up to a comma. */
    private void addSet(String set) {
        int at = 0;
        while (at < set.length() && widths.size() < MOST) {
            while (at < set.length() && (Character.isWhitespace(set.charAt(at)) || set.charAt(at) == ',')) {
                at++;
            }
            int end = at;
            while (end < set.length() && !Character.isWhitespace(set.charAt(end))) {
                end++;
            }
            int comma = end;
            while (comma > at && set.charAt(comma - 1) == ',') {
                comma--;
            }
            int next = comma < end ? end : set.indexOf(',', end);
            next = next < 0 ? set.length() : next;
            String described = comma < end ? "" : set.substring(end, next).strip();
            if (comma > at) {
                add(set.substring(at, comma), described.endsWith("w") ? Widths.number(described) : 0);
            }
            at = next + 1;
        }
    }

    void add(@Nullable String address, int width) {
        if (address == null || address.length() > LONGEST_URL || widths.size() >= MOST || isBlank(address)) {
            return;
        }
        String url = markup.absolute(address);
        if (url != null && url.startsWith("http")) {
            widths.merge(url, width > 0 ? width : Widths.inAddress(url), Math::max);
            if (widths.size() <= MOST_KEYED) {
                keys.add(key(url));
            }
        }
    }

    /** Whether an address is no picture's: inline data, or the blank that stands where a script will put one. */
    static boolean isBlank(String address) {
        if (address.startsWith("data:") || address.startsWith("about:") || address.startsWith("blob:")) {
            return true;
        }
        int query = address.indexOf('?');
        int end = query < 0 ? address.length() : query;
        int slash = address.lastIndexOf('/', end - 1);
        return mayBeBlank(address, slash + 1, end)
                && BLANK.matcher(address)
                        .region(slash + 1, Math.max(slash + 1, end))
                        .find();
    }

    /** A cheap look before the pattern: whether a file's name has one of its words, each set off by a mark. */
    private static boolean mayBeBlank(String address, int from, int to) {
        int word = from;
        for (int i = from; i <= to; i++) {
            char c = i < to ? address.charAt(i) : '.';
            if (c == '.' || c == '_' || c == '-' || c <= ' ') {
                if (i > word && BLANK_WORDS.mayHold(address, word, i)) {
                    return true;
                }
                word = i + 1;
            } else if (c == 'x' && address.startsWith("1x1", i - 1) || c == 'X') {
                return true;
            }
        }
        return false;
    }

    void addAll(Renditions other) {
        other.widths.forEach((url, width) -> {
            if (widths.size() < MOST) {
                widths.merge(url, width, Math::max);
            }
        });
        keys.addAll(other.keys);
    }

    boolean isEmpty() {
        return widths.isEmpty();
    }

    int largest() {
        int largest = 0;
        for (int width : widths.values()) {
            largest = Math.max(largest, width);
        }
        return largest;
    }

    /** The largest. */
    String best() {
        String best = "";
        int most = -1;
        for (Map.Entry<String, Integer> entry : widths.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    /** The largest first; page order among equals. */
    List<String> bestFirst() {
        List<Map.Entry<String, Integer>> all = new ArrayList<>(widths.entrySet());
        all.sort(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                .reversed());
        return all.stream().map(Map.Entry::getKey).toList();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The keys by which renditions of one picture are known as such. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    private static final Pattern INNER =
            Pattern.compile("(?i)https?(?::|%3A)(?://|%2F%2F)[^?&#]+?\\.(?:jpe?g|png|webp|gif|avif)");
    private static final Set<String> SIZE_WORDS = Set.of(
            "scaled",
            "large",
            "medium",
            "small",
            "thumb",
            "thumbnail",
            "retina",
            "@2x",
            "orig",
            "original",
            "full",
            "xl",
            "lg",
            "md",
            "sm",
            "mobile",
            "desktop");
    private static final Set<String> FORMATS =
            Set.of("jpg", "jpeg", "png", "webp", "gif", "avif", "tif", "tiff", "bmp");

    /** A name without those of its parts, set off by hyphens and the like, that are sizes. */
    private static String withoutSizes(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || "-_.~/".indexOf(name.charAt(i)) >= 0) {
                if (!isSize(name, from, i)) {
                    kept.append(name, Math.max(0, from - 1), i);
                }
                from = i + 1;
            }
        }
        return kept.toString();
    }

    private static boolean isSize(String name, int from, int to) {
        int length = to - from;
        if (length == 0 || length > 9) {
            return false;
        }
        int digits = 0;
        int others = 0;
        for (int i = from; i < to; i++) {
            char c = name.charAt(i);
            digits += isDigit(c) ? 1 : 0;
            others += isDigit(c) || c == 'x' || c == 'w' ? 0 : 1;
        }
        if (others == 0) {
            return digits >= 2 && digits < length;
        }
        return digits < 2 && SIZE_WORDS.contains(name.substring(from, to));
    }

    /** A file's name without its ending, or endings as in .jpg.webp. */
    private static String withoutEnding(String name) {
        int end = name.length();
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', end - 1)) {
            int stop = dot + 1;
            while (stop < end && Character.isLetter(name.charAt(stop))) {
                stop++;
            }
            if (!FORMATS.contains(name.substring(dot + 1, stop))) {
                break;
            }
            end = dot;
        }
        return name.substring(0, end);
    }

    private static boolean isTelling(String name) {
        return name.length() >= 14 || name.length() >= 8 && name.chars().anyMatch(Character::isDigit);
    }

    /**
     * What is the same in all addresses of one picture: the file's name without sizes and ending where the name is
     * telling, else the path without sizes.
     */
    static String key(String url) {
        String address = url.indexOf("http", 8) > 0 ? innermost(url) : url;
        int end = cut(cut(address.length(), address.indexOf('?')), address.indexOf('#'));
        String path = address.substring(0, end);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        String bare = withoutSizes(withoutEnding(name.toLowerCase(Locale.ROOT)));
        if (isTelling(bare)) {
            return bare;
        }
        int slash = path.lastIndexOf('/');
        if (bare.chars().noneMatch(Character::isLetter) && slash > 0) {
            String telling = tellingFolder(path.substring(0, slash));
            if (telling != null) {
                return telling;
            }
        }
        int scheme = path.indexOf("//");
        String query = address.length() > end && bare.length() < 4 ? address.substring(end) : "";
        return withoutSizes(path.substring(scheme < 0 ? 0 : scheme + 2)) + query;
    }

    /** Where the file is named by its size alone: the nearest folder that is named by a hash. */
    private static @Nullable String tellingFolder(String path) {
        String[] folders = path.split("/");
        for (int i = folders.length - 1; i > 2; i--) {
            if (HASH.matcher(folders[i]).matches()) {
                return folders[i].toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static final Pattern HASH = Pattern.compile("(?i)[0-9a-f-]{12,}|(?=.*\\d)(?=.*[a-z])[\\w-]{10,}");

    /** Where a resizing service is given the picture's own address: that one. */
    private static String innermost(String url) {
        Matcher inner = INNER.matcher(url);
        String address = url;
        int from = 8;
        while (from < url.length() && inner.find(from)) {
            address = inner.group();
            from = inner.end();
        }
        return address;
    }

    private static int cut(int end, int at) {
        return at > 0 && at < end ? at : end;
    }
}
