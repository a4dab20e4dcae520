package org.beatbook.extract.listing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands around a title or headline and is not part of it. */
final class Titles {
    private static final Pattern LISTED = Pattern.compile(
            "(?iu)\\s*(?:tag|tags|tagged|topic|topics|category|categories|archive|archives|section|label|posts tagged(?: with)?|"
                    + "articles tagged(?: with)?|stories tagged(?: with)?|all about|more on|latest on|keyword|search results for|"
                    + "thema|themen|schlagwort|schlagwörter|kategorie|rubrik|archiv|stichwort|dossier|"
                    + "sujet|thème|étiquette|mot-clé|rubrique|catégorie|tema|temas|etiqueta|etiquetas|categoría|categoria|assunto|"
                    + "argomento|onderwerp|trefwoord|categorie|ämne|emne|etikett|avainsana|aihe|téma|štítek|kategória|címke|"
                    + "kategoria|temat|тема|тег|метка|рубрика|етикет|θέμα|ετικέτα|konu|etiket|kategori|"
                    + "タグ|トピック|カテゴリー|キーワード|テーマ|标签|標籤|主题|主題|专题|專題|分类|태그|주제|카테고리|키워드|وسم|موضوع|תגית|נושא|"
                    + "thẻ|chủ đề|topik)\\s*[:：\\-–—|>»]\\s*(\\S.*)");
    private static final Pattern BRACKETED =
            Pattern.compile("(?s)\\s*[\\[【［〔]([^\\[\\]【】［］〔〕]{1,40})[\\]】］〕]\\s*(\\S.*)");

    private Titles() {}

    /** A headline without the bracketed kicker before it. */
    record Kicked(@Nullable String kicker, String headline) {}

    /** "[Big read] Headline" → "Big read", "Headline". */
    static Kicked kicked(String headline) {
        Matcher bracketed = BRACKETED.matcher(headline);
        if (bracketed.matches()) {
            return new Kicked(bracketed.group(1).strip(), bracketed.group(2).strip());
        }
        return new Kicked(null, headline.strip());
    }

    /** "Tag: North Korea" → "North Korea". */
    static String ofListing(String title) {
        String tidy = title.strip();
        Matcher listed = LISTED.matcher(tidy);
        String bare = listed.matches() ? listed.group(1).strip() : tidy;
        boolean quoted = bare.length() > 2
                && "\"“„«「'‘".indexOf(bare.charAt(0)) >= 0
                && "\"”“»」'’".indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return quoted
                ? bare.substring(1, bare.length() - 1).strip()
                : bare.startsWith("#") && bare.length() > 1 ? bare.substring(1) : bare;
    }
}
