package org.beatbook.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import org.beatbook.extract.markup.LinkedData;
import org.jspecify.annotations.Nullable;

/**
 * The JSON-LD object that is about this page, told from those of related articles by its type, its address and its
 * headline.
 *
 * @param article whether it is of the article family
 * @param own whether its address or headline is this page's, or it is the only one of its family
 */
record MainObject(LinkedData object, boolean article, boolean own) {
    private static final Set<String> OTHER_WORKS = Set.of(
            "VideoObject",
            "ImageGallery",
            "MediaGallery",
            "Review",
            "Recipe",
            "PodcastEpisode",
            "RadioEpisode",
            "Report",
            "DiscussionForumPosting",
            "SocialMediaPosting",
            "CreativeWork",
            "NewsMediaObject",
            "ClaimReview",
            "Question",
            "Episode",
            "AudioObject",
            "HowTo",
            "Book",
            "PublicationIssue");
    private static final LinkedData NONE = new LinkedData(Set.of(), JsonNodeFactory.instance.objectNode());
    private static final int MOST = 300;

    static MainObject of(Clues clues) {
        LinkedData best = NONE;
        int most = 0;
        int looked = 0;
        int articles = 0;
        Page page = Page.of(clues);
        for (LinkedData object : clues.linkedData()) {
            if (++looked > MOST) {
                break;
            }
            articles += isArticle(object) ? 1 : 0;
            int score = score(object, page);
            if (score > most) {
                most = score;
                best = object;
            }
        }
        boolean own = articles == 1 || address(best, page) > 0 || headline(best, page) > 0;
        return new MainObject(best, isArticle(best), own);
    }

    static boolean isArticle(LinkedData object) {
        return object.types().stream().anyMatch(t -> t.endsWith("Article") || t.endsWith("BlogPosting"));
    }

    private static int score(LinkedData object, Page page) {
        int score = isArticle(object) ? 4 : type(object);
        if (score == 0) {
            return 0;
        }
        score += 3 * address(object, page) + 3 * headline(object, page);
        score += object.node().has("datePublished") ? 1 : 0;
        score += object.node().has("author") ? 1 : 0;
        return score;
    }

    private static int type(LinkedData object) {
        if (object.types().stream().anyMatch(OTHER_WORKS::contains)) {
            return 2;
        }
        return object.is("WebPage") || object.is("ItemPage") ? 1 : 0;
    }

    /** 1 where it names this page's address, -1 another's, 0 none. */
    private static int address(LinkedData object, Page page) {
        boolean told = false;
        for (String property : new String[] {"url", "mainEntityOfPage", "@id"}) {
            String address = address(object.node().path(property));
            if (address != null) {
                told |= !property.equals("@id");
                if (page.isAt(address)) {
                    return 1;
                }
            }
        }
        return told && page.addressKnown() ? -1 : 0;
    }

    private static @Nullable String address(JsonNode value) {
        JsonNode plain = value.isObject() ? value.path(value.has("@id") ? "@id" : "url") : value;
        return plain.isTextual() && plain.asText().length() > 8 ? plain.asText() : null;
    }

    private static int headline(LinkedData object, Page page) {
        String headline = Wording.clean(object.text("headline"));
        if (headline == null) {
            headline = Wording.clean(object.text("name"));
        }
        if (headline == null || page.title.isEmpty()) {
            return 0;
        }
        String folded = Wording.fold(headline);
        double agreement = Math.max(Wording.agreement(folded, page.title), Wording.agreement(folded, page.shown));
        return agreement >= 0.4 ? 1 : agreement < 0.15 ? -1 : 0;
    }

    /** What the page says of itself outside its linked data. */
    private record Page(@Nullable String url, @Nullable String canonical, String title, String shown) {

        static Page of(Clues clues) {
            String title = clues.meta("og:title", "twitter:title");
            String shown = clues.pageTitle();
            return new Page(
                    key(clues.markup.url()),
                    key(Canonicals.link(clues)),
                    Wording.fold(title == null ? shown : title),
                    Wording.fold(shown));
        }

        boolean addressKnown() {
            return url != null || canonical != null;
        }

        boolean isAt(String address) {
            String key = key(address);
            return key != null && (key.equals(url) || key.equals(canonical));
        }

        /** An address without scheme, www, query and closing slash; null for a mere host. */
        private static @Nullable String key(@Nullable String address) {
            if (address == null) {
                return null;
            }
            String key = address.substring(address.indexOf("//") < 0 ? 0 : address.indexOf("//") + 2);
            int end = key.length();
            for (char c : new char[] {'?', '#'}) {
                int at = key.indexOf(c);
                end = at >= 0 ? Math.min(end, at) : end;
            }
            key = key.substring(key.startsWith("www.") ? 4 : 0, Math.max(end, key.startsWith("www.") ? 4 : 0));
            key = key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
            return key.isEmpty() ? null : key;
        }
    }
}
