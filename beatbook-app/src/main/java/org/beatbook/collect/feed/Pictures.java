package org.beatbook.collect.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.collect.feed.Vocabulary.Children;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The pictures of an item: Media RSS, enclosures, and where there are none the first one in its text. */
final class Pictures {
    private static final int MOST = 50;
    private static final Pattern FILE =
            Pattern.compile("(?i)[^?#]*\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#].*)?");
    private static final Pattern IMG = Pattern.compile(
            "<img\\b[^<>]{0,2000}?\\ssrc\\s{0,9}=\\s{0,9}(?:\"([^\"]{0,4000})\"|'([^']{0,4000})'|([^\\s\"'<>]{1,4000}+))",
            Pattern.CASE_INSENSITIVE);

    private final Children item;
    private final @Nullable String base;
    private final Map<String, FeedPicture> found = new LinkedHashMap<>();

    private Pictures(Children item, @Nullable String base) {
        this.item = item;
        this.base = base;
    }

    /**
     * The pictures of an item, the best rendition of each first.
     *
     * @param texts the item's markup, looked through where nothing else has a picture
     */
    static List<FeedPicture> of(Children item, @Nullable String base, Element at, List<@Nullable String> texts) {
        Pictures pictures = new Pictures(item, base);
        pictures.media();
        pictures.enclosures();
        if (pictures.found.isEmpty()) {
            texts.stream().filter(Objects::nonNull).forEach(text -> pictures.inText(text, at));
        }
        return pictures.found.values().stream().limit(MOST).toList();
    }

    private void media() {
        List<Element> contents = new ArrayList<>(item.all("media:content"));
        for (Element group : item.all("media:group")) {
            contents.addAll(Vocabulary.children(group, false).all("media:content"));
        }
        contents.stream()
                .filter(Pictures::isPicture)
                .sorted(Comparator.comparingInt(Pictures::width).reversed())
                .forEach(content -> add(content.attr("url"), content));
        if (found.isEmpty()) {
            List<Element> thumbnails = new ArrayList<>(item.all("media:thumbnail"));
            for (Element holder : item.all("media:group", "media:content")) {
                thumbnails.addAll(Vocabulary.children(holder, false).all("media:thumbnail"));
            }
            thumbnails.stream()
                    .sorted(Comparator.comparingInt(Pictures::width).reversed())
                    .forEach(thumbnail -> add(thumbnail.attr("url"), thumbnail));
        }
    }

    private void enclosures() {
        for (Element enclosure : item.all("enclosure", "link", "atom:link")) {
            String rel = enclosure.attr("rel");
            boolean encloses =
                    enclosure.normalName().equals("enclosure") || rel.equals("enclosure") || rel.equals("image");
            String address = enclosure.hasAttr("url") ? enclosure.attr("url") : enclosure.attr("href");
            if (encloses && (rel.equals("image") || isPicture(enclosure.attr("type"), "", address))) {
                add(address, enclosure);
            }
        }
        for (Element image : item.all("itunes:image", "image")) {
            String url = Vocabulary.children(image, false).text("url");
            String own = image.hasAttr("href") ? image.attr("href") : image.childrenSize() == 0 ? image.text() : "";
            add(url != null ? url : own, image);
        }
    }

    private void inText(String markup, Element at) {
        Matcher img = IMG.matcher(markup);
        if (found.isEmpty() && img.find()) {
            String src = img.group(1) != null ? img.group(1) : img.group(2) != null ? img.group(2) : img.group(3);
            if (!src.startsWith("data:")) {
                add(Parser.unescapeEntities(src, true), at, null, null);
            }
        }
    }

    private void add(String address, Element media) {
        add(address, media, said(media, "media:description", "media:title", "media:text"), credit(media));
    }

    private void add(String address, Element at, @Nullable String caption, @Nullable String credit) {
        String url = Links.absolute(address, at, base);
        if (url != null) {
            found.putIfAbsent(url, new FeedPicture(url, caption, credit));
        }
    }

    /** Of the picture itself, else of its group. */
    private static @Nullable String said(Element media, String... names) {
        String own = Plain.fromHtml(Vocabulary.children(media, false).text(names));
        Element group = media.parent();
        return own != null || group == null || !group.normalName().endsWith("group")
                ? own
                : Plain.fromHtml(Vocabulary.children(group, false).text(names));
    }

    private @Nullable String credit(Element media) {
        List<Element> credits =
                new ArrayList<>(Vocabulary.children(media, false).all("media:credit"));
        Element group = media.parent();
        if (credits.isEmpty() && group != null && group.normalName().endsWith("group")) {
            credits.addAll(Vocabulary.children(group, false).all("media:credit"));
        }
        if (credits.isEmpty()) {
            credits.addAll(item.all("media:credit"));
        }
        List<String> lines = credits.stream()
                .map(credit -> Plain.fromHtml(credit.wholeText()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String copyright = lines.isEmpty() ? said(media, "media:copyright") : null;
        return lines.isEmpty() ? copyright : String.join(" / ", lines);
    }

    private static boolean isPicture(Element content) {
        return isPicture(content.attr("type"), content.attr("medium"), content.attr("url"));
    }

    private static boolean isPicture(String type, String medium, String address) {
        String kind = type.toLowerCase(Locale.ROOT);
        if (!medium.isEmpty()) {
            return medium.equalsIgnoreCase("image");
        }
        return kind.isEmpty() ? FILE.matcher(address).matches() : kind.startsWith("image");
    }

    private static int width(Element media) {
        String width = media.attr("width").strip();
        return width.matches("\\d{1,6}") ? Integer.parseInt(width) : 0;
    }
}
