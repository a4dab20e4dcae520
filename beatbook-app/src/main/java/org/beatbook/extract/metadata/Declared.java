package org.beatbook.extract.metadata;

/** Whether the markup itself says that the page is an article. */
final class Declared {
    private Declared() {}

    static boolean article(Clues clues) {
        String type = clues.markup.meta("og:type");
        boolean graph = type != null
                && (type.equalsIgnoreCase("article")
                        || type.toLowerCase(java.util.Locale.ROOT).endsWith(":article"));
        return graph || clues.main().article() && clues.main().own() || microdata(clues);
    }

    /** One item of the article family; several are a list's. */
    private static boolean microdata(Clues clues) {
        long articles = clues.itemTypes.stream()
                .filter(t -> t.endsWith("Article") || t.endsWith("/BlogPosting") || t.endsWith("/LiveBlogPosting"))
                .count();
        return articles == 1;
    }
}
