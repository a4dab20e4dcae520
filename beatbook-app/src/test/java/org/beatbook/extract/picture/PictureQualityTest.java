package org.beatbook.extract.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.extract.Corpus;
import org.beatbook.extract.Corpus.Half;
import org.beatbook.extract.body.Body;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.news.Picture;
import org.junit.jupiter.api.Test;

/**
 * Captions and credits on the fundus pages, by the metrics of the test data's README: pictures are paired by any
 * rendition's URL, else by the stem of the file name; a caption hits at token F1 of .8 without the credit's tokens, a
 * credit at Jaccard .5.
 */
class PictureQualityTest {
    private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Counts of one half. */
    static final class Counts {
        int goldCaptions;
        int foundCaptions;
        int captions;
        int goldCredits;
        int foundCredits;
        int credits;
        int left;
        int pictures;
        int goldPictures;
        int paired;
        int unpaired;
        int bare;
        int wrong;
        int extraCaptions;

        double recall() {
            return captions / (double) goldCaptions;
        }

        double creditRecall() {
            return credits / (double) goldCredits;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "captions R %.3f P %.3f (%d gold), credits R %.3f P %.3f (%d gold), credit left in caption %d,"
                            + " pictures %d of which in gold %d of %d; captions missed: picture %d, caption %d, other words %d;"
                            + " captions of pictures that gold has not: %d",
                    recall(),
                    captions / (double) foundCaptions,
                    goldCaptions,
                    creditRecall(),
                    credits / (double) foundCredits,
                    goldCredits,
                    left,
                    pictures,
                    paired,
                    goldPictures,
                    unpaired,
                    bare,
                    wrong,
                    extraCaptions);
        }
    }

    @Test
    void captionsAndCreditsStayAboveTheirFloors() {
        Counts develop = measure(Half.DEVELOP, false);
        Counts report = measure(Half.REPORT, false);
        System.out.println("pictures, develop: " + develop);
        System.out.println("pictures, report:  " + report);
        assertThat(report.recall()).as("caption recall").isGreaterThanOrEqualTo(0.85);
        assertThat(report.creditRecall()).as("credit recall").isGreaterThanOrEqualTo(0.85);
    }

    /** Prints what is missed on the developing half. */
    public static void main(String[] args) {
        System.out.println(measure(Half.DEVELOP, true));
        System.out.println(measure(Half.REPORT, false));
    }

    static Counts measure(Half half, boolean show) {
        Counts counts = new Counts();
        for (Corpus.Case page : Corpus.fundus(half)) {
            Markup markup = Markup.parse(page.page(), "text/html", page.url(), null);
            List<Picture> found = Pictures.read(markup, Body.read(markup, Metadata.read(markup)));
            if (show) {
                System.out.println("== " + page.name());
            }
            count(page.gold().path("images"), found, counts, show);
        }
        return counts;
    }

    private static void count(JsonNode gold, List<Picture> found, Counts counts, boolean show) {
        counts.pictures += found.size();
        Set<Picture> used = new HashSet<>();
        for (JsonNode image : gold) {
            counts.goldPictures++;
            Picture picture = pair(image, found);
            if (picture != null) {
                used.add(picture);
                counts.paired++;
            }
            String caption = image.path("caption").asText("");
            caption = caption.equals("null") ? "" : caption;
            List<String> names = new ArrayList<>();
            image.path("authors").forEach(a -> names.add(a.asText()));
            String credit = String.join(" ", names);
            boolean captionHit = picture != null && captionHits(caption, credit, picture);
            boolean creditHit = picture != null
                    && picture.credit() != null
                    && jaccard(tokens(credit), tokens(picture.credit().line())) >= 0.5;
            if (!caption.isBlank() && !captionHit) {
                counts.unpaired += picture == null ? 1 : 0;
                counts.bare += picture != null && picture.caption() == null ? 1 : 0;
                counts.wrong += picture != null && picture.caption() != null ? 1 : 0;
            }
            counts.goldCaptions += caption.isBlank() ? 0 : 1;
            counts.goldCredits += credit.isBlank() ? 0 : 1;
            counts.captions += captionHit && !caption.isBlank() ? 1 : 0;
            counts.credits += creditHit && !credit.isBlank() ? 1 : 0;
            if (picture != null
                    && picture.caption() != null
                    && !credit.isBlank()
                    && picture.caption().contains(names.getLast())) {
                counts.left++;
            }
            if (show && (!caption.isBlank() && !captionHit || !credit.isBlank() && !creditHit)) {
                System.out.printf("  gold %s | %s | %s%n   got %s%n", caption, names, address(image), picture);
            }
        }
        for (Picture picture : found) {
            counts.foundCaptions += picture.caption() != null ? 1 : 0;
            counts.foundCredits += picture.credit() != null ? 1 : 0;
            counts.extraCaptions += picture.caption() != null && !used.contains(picture) ? 1 : 0;
            if (show && !used.contains(picture)) {
                System.out.println("  extra " + picture.url() + " | " + picture.alt() + " | " + picture.caption()
                        + " | " + picture.credit());
            }
        }
    }

    private static String address(JsonNode image) {
        return image.path("versions").path(0).path("url").asText("");
    }

    private static Picture pair(JsonNode image, List<Picture> found) {
        Set<String> urls = new HashSet<>();
        Set<String> stems = new HashSet<>();
        image.path("versions").forEach(v -> {
            urls.add(v.path("url").asText());
            stems.add(stem(v.path("url").asText()));
        });
        for (Picture picture : found) {
            if (picture.urls().stream().anyMatch(urls::contains)) {
                return picture;
            }
        }
        for (Picture picture : found) {
            if (picture.urls().stream().map(PictureQualityTest::stem).anyMatch(stems::contains)) {
                return picture;
            }
        }
        return null;
    }

    private static String stem(String url) {
        String path = url.replaceAll("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean captionHits(String caption, String credit, Picture picture) {
        if (picture.caption() == null) {
            return false;
        }
        Set<String> credits = new HashSet<>(tokens(credit));
        if (picture.credit() != null) {
            credits.addAll(tokens(picture.credit().line()));
        }
        Map<String, Integer> gold = bag(caption, credits);
        Map<String, Integer> got = bag(picture.caption(), credits);
        int all = gold.values().stream().mapToInt(i -> i).sum()
                + got.values().stream().mapToInt(i -> i).sum();
        int common = 0;
        for (Map.Entry<String, Integer> entry : gold.entrySet()) {
            common += Math.min(entry.getValue(), got.getOrDefault(entry.getKey(), 0));
        }
        return all > 0 && 2.0 * common / all >= 0.8;
    }

    private static Map<String, Integer> bag(String text, Set<String> without) {
        Map<String, Integer> bag = new HashMap<>();
        for (String token : tokens(text)) {
            if (!without.contains(token)) {
                bag.merge(token, 1, Integer::sum);
            }
        }
        return bag;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher =
                TOKEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static double jaccard(List<String> one, List<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : both.size() / (double) all.size();
    }
}
