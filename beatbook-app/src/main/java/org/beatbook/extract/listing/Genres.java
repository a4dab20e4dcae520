package org.beatbook.extract.listing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Credit;
import org.beatbook.news.Genre;
import org.jspecify.annotations.Nullable;

/** The genre that a teaser tells by its kicker, its headline's label or its picture's credit; mostly none. */
final class Genres {
    private static final Map<Genre, Set<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                Genre.CARTOON,
                Set.of(
                        "cartoon",
                        "cartoons",
                        "editorial cartoon",
                        "karikatur",
                        "caricature",
                        "viñeta",
                        "vignetta",
                        "карикатура",
                        "漫画",
                        "漫畫",
                        "만평",
                        "コマ漫画",
                        "cartoon of the day"));
        WORDS.put(
                Genre.OPINION,
                Set.of(
                        "opinion",
                        "opinions",
                        "comment",
                        "commentary",
                        "editorial",
                        "column",
                        "op-ed",
                        "letters",
                        "meinung",
                        "kommentar",
                        "kolumne",
                        "leitartikel",
                        "gastbeitrag",
                        "tribune",
                        "chronique",
                        "éditorial",
                        "opinión",
                        "columna",
                        "opinião",
                        "coluna",
                        "opinione",
                        "commento",
                        "editoriale",
                        "mening",
                        "ledare",
                        "leder",
                        "kronikk",
                        "debatt",
                        "opinie",
                        "мнение",
                        "колонка",
                        "колумна",
                        "社説",
                        "コラム",
                        "評論",
                        "评论",
                        "社论",
                        "社論",
                        "観点",
                        "观点",
                        "사설",
                        "칼럼",
                        "오피니언",
                        "رأي",
                        "דעה",
                        "görüş"));
        WORDS.put(
                Genre.ANALYSIS,
                Set.of(
                        "analysis",
                        "explainer",
                        "in depth",
                        "analyse",
                        "hintergrund",
                        "analyse & hintergrund",
                        "décryptage",
                        "análisis",
                        "análise",
                        "analisi",
                        "analys",
                        "analiza",
                        "анализ",
                        "аналитика",
                        "解説",
                        "分析",
                        "深度",
                        "분석",
                        "해설",
                        "تحليل",
                        "ניתוח",
                        "analiz"));
        WORDS.put(
                Genre.INTERVIEW,
                Set.of(
                        "interview",
                        "q&a",
                        "entretien",
                        "entrevista",
                        "intervista",
                        "intervju",
                        "wywiad",
                        "интервью",
                        "インタビュー",
                        "专访",
                        "專訪",
                        "인터뷰",
                        "مقابلة",
                        "röportaj",
                        "rozhovor",
                        "haastattelu"));
        WORDS.put(
                Genre.GALLERY,
                Set.of(
                        "gallery",
                        "in pictures",
                        "photos",
                        "photo gallery",
                        "pictures",
                        "slideshow",
                        "bildergalerie",
                        "fotostrecke",
                        "galerie",
                        "en images",
                        "diaporama",
                        "galería",
                        "fotogalería",
                        "galeria",
                        "fotogallery",
                        "bildspel",
                        "фотогалерея",
                        "фоторепортаж",
                        "фото",
                        "写真特集",
                        "图集",
                        "圖輯",
                        "화보",
                        "photo essay"));
        WORDS.put(
                Genre.LIVE,
                Set.of(
                        "live",
                        "live blog",
                        "liveblog",
                        "live updates",
                        "liveticker",
                        "live-ticker",
                        "en direct",
                        "direct",
                        "en directo",
                        "en vivo",
                        "ao vivo",
                        "in diretta",
                        "diretta",
                        "direkte",
                        "онлайн",
                        "实时",
                        "生中継"));
    }

    private Genres() {}

    static @Nullable Genre of(@Nullable String kicker, String headline, @Nullable Credit credit) {
        if (credit != null && credit.how() == Credit.How.CARTOON) {
            return Genre.CARTOON;
        }
        Genre byKicker = kicker == null ? null : named(kicker);
        if (byKicker != null) {
            return byKicker;
        }
        int mark = headline.indexOf(':') > 0 ? headline.indexOf(':') : headline.indexOf('|');
        return mark > 0 && mark < 30 ? named(headline.substring(0, mark)) : null;
    }

    static boolean isKicker(String text) {
        return named(text) != null;
    }

    private static @Nullable Genre named(String label) {
        String folded = label.strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<Genre, Set<String>> genre : WORDS.entrySet()) {
            if (genre.getValue().contains(folded)) {
                return genre.getKey();
            }
        }
        return null;
    }
}
