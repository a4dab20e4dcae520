package org.beatbook.collect.find;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.beatbook.news.Urls;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The next page of a listing, of older items. Three rules, in this order: what the page itself calls its next page
 * ({@code rel=next}); a link to the same address with the next number; a link that says "older" or "next" to an address
 * that begins alike. Pure; what is on another site is never next.
 */
public final class Pagination {
    private static final int MOST_LINKS = 5_000;
    private static final int LONGEST_WORDS = 30;
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Set<String> ARROWS = Set.of("›", "»", "→", ">", ">>", "⟩", "❯");

    /** What links to the page of older items say, without the arrows around it. */
    private static final Set<String> WORDS = Set.of(
            "next",
            "next page",
            "older",
            "older posts",
            "older entries",
            "older articles",
            "older stories",
            "older news",
            "more",
            "more news",
            "more articles",
            "more stories",
            "load more",
            "show more",
            "view more",
            "see more",
            "weiter",
            "nächste",
            "nächste seite",
            "ältere",
            "ältere beiträge",
            "ältere artikel",
            "mehr laden",
            "suivant",
            "page suivante",
            "suivante",
            "articles plus anciens",
            "siguiente",
            "página siguiente",
            "anteriores",
            "entradas antiguas",
            "próxima",
            "próximo",
            "próxima página",
            "mais antigos",
            "successivo",
            "successiva",
            "avanti",
            "volgende",
            "następna",
            "starsze wpisy",
            "sonraki",
            "далее",
            "следующая",
            "вперёд",
            "вперед",
            "التالي",
            "بعدی",
            "다음",
            "다음 페이지",
            "次へ",
            "次のページ",
            "下一页",
            "下一頁",
            "下一页 >",
            "selanjutnya",
            "berikutnya",
            "tiếp",
            "trang sau");

    private Pagination() {}

    /**
     * The address of the next page.
     *
     * @param contentType the Content-Type header, for its charset
     * @param url where the page was retrieved
     */
    public static Optional<String> next(byte[] page, @Nullable String contentType, String url) {
        return next(document(page, contentType, url), url);
    }

    /** The page's elements, of its first {@link Content#MOST_OF_A_PAGE} bytes. */
    static Document document(byte[] page, @Nullable String contentType, String url) {
        byte[] read = page.length > Content.MOST_OF_A_PAGE ? Arrays.copyOf(page, Content.MOST_OF_A_PAGE) : page;
        try {
            return Jsoup.parse(new ByteArrayInputStream(read), Content.charset(contentType), url);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    static Optional<String> next(Document page, String url) {
        PageNumber here = PageNumber.of(url);
        List<Element> links = page.getElementsByTag("a").stream()
                .filter(a -> a.hasAttr("href"))
                .limit(MOST_LINKS)
                .toList();
        return declared(page, links, here).or(() -> numbered(links, here)).or(() -> worded(links, here));
    }

    private static Optional<String> declared(Document page, List<Element> links, PageNumber here) {
        return page.getElementsByTag("link").stream()
                .limit(MOST_LINKS)
                .filter(Pagination::isNext)
                .map(link -> link.absUrl("href"))
                .filter(leadsOn(here))
                .findFirst()
                .or(() -> links.stream()
                        .filter(Pagination::isNext)
                        .map(link -> link.absUrl("href"))
                        .filter(leadsOn(here))
                        .findFirst());
    }

    private static boolean isNext(Element link) {
        return Arrays.asList(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                .contains("next");
    }

    private static Optional<String> numbered(List<Element> links, PageNumber here) {
        for (Element link : links) {
            String url = link.absUrl("href");
            PageNumber there = PageNumber.of(url);
            if (leadsOn(here).test(url) && there.follows(here, words(link))) {
                return Optional.of(url);
            }
        }
        return links.stream()
                .map(link -> link.absUrl("href"))
                .filter(leadsOn(here))
                .filter(url -> PageNumber.of(url).isFurther(here))
                .min(java.util.Comparator.comparingInt(url -> PageNumber.of(url).number()));
    }

    private static Optional<String> worded(List<Element> links, PageNumber here) {
        return links.stream()
                .filter(Pagination::saysNext)
                .map(link -> link.absUrl("href"))
                .filter(leadsOn(here))
                .filter(url -> PageNumber.of(url).beginsLike(here))
                .findFirst();
    }

    private static boolean saysNext(Element link) {
        String words = words(link);
        return WORDS.contains(words)
                || WORDS.contains(plain(link.attr("aria-label")))
                || WORDS.contains(plain(link.attr("title")))
                || ARROWS.contains(link.text().strip());
    }

    private static String words(Element link) {
        return plain(link.text());
    }

    private static String plain(String text) {
        String bounded = text.length() > LONGEST_WORDS * 2 ? "" : text;
        return EDGES.matcher(bounded.toLowerCase(Locale.ROOT).strip()).replaceAll("");
    }

    /** To another page of the same site, not back. */
    private static Predicate<String> leadsOn(PageNumber here) {
        return url -> {
            if (!url.startsWith("http") || Urls.key(url).equals(Urls.key(here.url()))) {
                return false;
            }
            PageNumber there = PageNumber.of(url);
            boolean back = there.base().equals(here.base()) && there.number() < here.number();
            return !back && Urls.site(url).equals(Urls.site(here.url()));
        };
    }
}
