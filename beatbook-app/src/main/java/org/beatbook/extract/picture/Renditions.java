package org.beatbook.extract.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.extract.markup.Markup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** All renditions of one picture, with the width each is told to have. */
final class Renditions {
    private static final int MOST = 40;
    private static final int LONGEST_URL = 2000;
    private static final Pattern CANDIDATE = Pattern.compile("\\s*(\\S+?)(?:,(?=\\s)|\\s+(\\d+(?:\\.\\d+)?)([wx])\\s*(?:,|$)|\\s*$|,\\s+)");
    private static final Pattern WIDTH_IN_URL = Pattern.compile(
            "(?i)(?:[?&;/,_](?:w|width|wid|imwidth|resize|fit|size|max_width|maxwidth)[=_,:]?|[~_/-])(\\d{3,4})(?:w|px)?(?=[x&/,.;_?~-]|%2C|$)");
    private static final Pattern NO_PICTURE = Pattern.compile(
            "(?i)^data:|\\.svg(?:$|[?#])|1x1|(?:^|[/._-])(?:blank|spacer|pixel|transparent|placeholder|loading|lazyload|lazy-load|grey|gray)(?:[/._-]|$)[^/]*$|^about:|^blob:");
    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:jpe?g|png|webp|gif|avif|tiff?|bmp)(?:$|[?#!:&/@])");

    private final Map<String, Integer> widths = new LinkedHashMap<>();
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
        int told = number(image.attr("width"));
        for (Attribute attribute : image.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            if (value == null || value.isBlank()) {
                continue;
            }
            if (name.endsWith("srcset") || name.endsWith("src-set")) {
                addSet(value);
            } else if (name.equals("src")) {
                add(value, told);
            } else if (isLazy(name, value)) {
                add(value, 0);
            }
        }
    }

    private static boolean isLazy(String name, String value) {
        boolean lazy = name.endsWith("-src") || name.endsWith("-original") || name.endsWith("-url") || name.endsWith("-image")
                || name.endsWith("-large") || name.endsWith("-lazy") || name.endsWith("-full") || name.endsWith("-file")
                || name.equals("data-hi-res") || name.equals("data-zoom") || name.equals("data-img") || name.endsWith("-mos")
                || name.equals("data-desktop") || name.equals("data-mobile");
        return lazy && value.indexOf(' ') < 0 && value.indexOf('{') < 0
                && (FILE.matcher(value).find() || value.startsWith("http") || value.startsWith("/"));
    }

    private void addSet(String set) {
        Matcher candidate = CANDIDATE.matcher(set);
        int at = 0;
        while (at < set.length() && widths.size() < MOST && candidate.find(at) && candidate.end() > at) {
            String number = candidate.group(2);
            int width = number != null && "w".equals(candidate.group(3)) ? (int) Double.parseDouble(number) : 0;
            add(candidate.group(1), width);
            at = candidate.end();
        }
    }

    void add(@Nullable String address, int width) {
        if (address == null || address.length() > LONGEST_URL || widths.size() >= MOST || NO_PICTURE.matcher(address.strip()).find()) {
            return;
        }
        String url = markup.absolute(address);
        if (url != null && url.startsWith("http")) {
            widths.merge(url, width > 0 ? width : widthInUrl(url), Math::max);
        }
    }

    void addAll(Renditions other) {
        other.widths.forEach((url, width) -> {
            if (widths.size() < MOST) {
                widths.merge(url, width, Math::max);
            }
        });
    }

    boolean isEmpty() {
        return widths.isEmpty();
    }

    int largest() {
        return widths.values().stream().mapToInt(w -> w).max().orElse(0);
    }

    /** The largest first; page order among equals. */
    List<String> bestFirst() {
        List<Map.Entry<String, Integer>> all = new ArrayList<>(widths.entrySet());
        all.sort(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue()).reversed());
        return all.stream().map(Map.Entry::getKey).toList();
    }

    private static int widthInUrl(String url) {
        Matcher matcher = WIDTH_IN_URL.matcher(url);
        int width = 0;
        while (matcher.find()) {
            int told = Integer.parseInt(matcher.group(1));
            boolean year = told >= 1990 && told <= 2040;
            width = year ? width : Math.max(width, told);
        }
        return Math.min(width, 8000);
    }

    static int number(String value) {
        int end = 0;
        while (end < value.length() && end < 5 && Character.isDigit(value.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(value.substring(0, end));
    }

    /** The keys by which renditions of one picture are known as such. */
    List<String> keys() {
        return widths.keySet().stream().map(Renditions::key).distinct().toList();
    }

    private static final Pattern INNER = Pattern.compile("(?i)https?(?::|%3A)(?://|%2F%2F)[^?&#]+?\\.(?:jpe?g|png|webp|gif|avif)");
    private static final Pattern SIZES = Pattern.compile(
            "(?i)(?:[-_.~]?(?:\\d{2,4}x\\d{2,4}|x?\\d{2,4}w|w\\d{2,4}|scaled|large|medium|small|thumb|thumbnail|retina|@2x|orig|original|full)(?=[-_.~]|$))+");
    private static final Pattern TELLING = Pattern.compile("(?=.*\\d).{8,}|.{14,}");

    /**
     * What is the same in all addresses of one picture: the file's name without sizes and ending where the name is
     * telling, else the path without sizes.
     */
    static String key(String url) {
        Matcher inner = INNER.matcher(url);
        String address = url;
        int from = 8;
        while (from < url.length() && inner.find(from)) {
            address = inner.group();
            from = inner.end();
        }
        int end = cut(cut(address.length(), address.indexOf('?')), address.indexOf('#'));
        String path = address.substring(0, end);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        String bare = SIZES.matcher(name.replaceFirst("(?i)(?:\\.(?:jpe?g|png|webp|gif|avif|tiff?|bmp))+(?:!.*|:.*)?$", "")).replaceAll("");
        if (TELLING.matcher(bare).matches()) {
            return bare.toLowerCase(Locale.ROOT);
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
        return SIZES.matcher(path.substring(scheme < 0 ? 0 : scheme + 2)).replaceAll("") + query;
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

    private static int cut(int end, int at) {
        return at > 0 && at < end ? at : end;
    }
}
