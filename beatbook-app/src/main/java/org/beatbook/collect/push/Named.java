package org.beatbook.collect.push;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beatbook.collect.fetch.Message;
import org.beatbook.collect.fetch.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The hub that a list names, and the address by which the hub knows the list.
 *
 * @param topic absent where only the hub is named
 */
public record Named(String hub, @Nullable String topic) {
    /** A page's head stands at its beginning. */
    private static final int HEAD_BYTES = 65_536;

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    /** By the head of the answer, which counts before anything in its body (WebSub, 4). */
    public static Optional<Named> inHead(Message message, String url) {
        List<LinkHeader> links = LinkHeader.of(message);
        return first(links, "hub", url)
                .map(hub -> new Named(hub, first(links, "self", url).orElse(null)));
    }

    private static Optional<String> first(List<LinkHeader> links, String relation, String url) {
        return links.stream()
                .filter(link -> link.relations().contains(relation))
                .flatMap(link -> absolute(link.target(), url))
                .findFirst();
    }

    private static Stream<String> absolute(String target, String url) {
        try {
            return Stream.of(WebAddress.parse(url).resolve(target).toString());
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** By what a feed names. */
    public static Optional<Named> inFeed(List<String> hubs, @Nullable String self) {
        String topic = self != null && WEB.matcher(self).matches() ? self : null;
        return hubs.stream()
                .filter(hub -> WEB.matcher(hub).matches())
                .findFirst()
                .map(hub -> new Named(hub, topic));
    }

    /** By the link elements in a page's head. */
    public static Optional<Named> inPage(byte[] page, String url) {
        String start = new String(page, 0, Math.min(HEAD_BYTES, page.length), StandardCharsets.ISO_8859_1);
        if (!start.toLowerCase(Locale.ROOT).contains("hub")) {
            return Optional.empty();
        }
        Document document = Jsoup.parse(start, url);
        return linked(document, "hub", url)
                .map(hub -> new Named(hub, linked(document, "self", url).orElse(null)));
    }

    private static Optional<String> linked(Document document, String relation, String url) {
        return document.select("head link[href][rel~=(?i)(^|\\s)" + relation + "(\\s|$)]").stream()
                .map((Element link) -> link.attr("href"))
                .flatMap(target -> absolute(target, url))
                .findFirst();
    }
}
