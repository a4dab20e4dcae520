package org.beatbook.extract.picture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.beatbook.extract.Corpus;
import org.beatbook.extract.Corpus.Half;
import org.beatbook.extract.body.Body;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.news.Picture;
import org.jsoup.nodes.Element;

/** Lists, over all pages of the developing half, what is marked as caption or credit and became none, or all pictures found. */
final class PictureTrace {
    private static final Pattern MARKED = Pattern.compile(
            "(?i)caption|legend|légende|bildunter|bildtext|didascalia|pie-?de|pie-?foto|epigrafe|legenda|billedtekst|kuvatext|kuvateksti|podpis|подпис|altyaz|credit|copyright|quelle|fuente|fonte|photograph|fotograf|autor-?foto|bildnachweis|kuvaaja|imgdesc|img-?desc|cutline|onderschrift|bijschrift|attribution|figcap|photo-?by|image-?text|photo-?text|-txt-img|img-?txt|pic-?info|pic-?txt|picture-?text|creator|photo-?info|image-?info");
    private static final Pattern OFF = Pattern.compile("(?i)footer|cookie|related|teaser|brlbs|cli-|sidebar");
    private static final Pattern CREDIT_TEXT = Pattern.compile(
            "(?iu)^\\W*(?:foto|photo|bild|credit|crédit|quelle|source|fuente|fonte|copyright|image|picture|фото|写真|사진|图|圖|kuva|fot\\.|zdj|снимка|foto:|©)[^\\n]{0,30}[:©/].{2,80}$");

    private PictureTrace() {}

    public static void main(String[] args) {
        String mode = args[0];
        Set<String> seen = new HashSet<>();
        List<Corpus.Case> cases = new ArrayList<>(Corpus.trafilatura(Half.DEVELOP));
        cases.addAll(Corpus.htmldate(Half.DEVELOP));
        cases.addAll(Corpus.readability(Half.DEVELOP));
        cases.addAll(Corpus.fundus(Half.DEVELOP));
        for (Corpus.Case page : cases) {
            if (seen.add(page.name()) && (args.length < 2 || page.name().contains(args[1]))) {
                trace(page, mode);
            }
        }
    }

    private static void trace(Corpus.Case page, String mode) {
        Markup markup = Markup.parse(page.page(), "text/html", page.url(), null);
        Body body = Body.read(markup, Metadata.read(markup));
        List<Picture> found = Pictures.read(markup, body);
        System.out.println("== " + page.name() + " " + found.size() + " " + page.url());
        if (mode.equals("rejected")) {
            rejected(markup, body, found);
        } else if (mode.equals("images")) {
            images(markup, body);
        } else if (mode.equals("found")) {
            for (Picture p : found) {
                System.out.println(
                        "  " + p.url() + "\n     alt " + p.alt() + "\n     cap " + p.caption() + "\n     cre "
                                + (p.credit() == null ? null : p.credit().line()));
            }
        } else {
            StringBuilder told = new StringBuilder();
            for (Picture p : found) {
                told.append(p.caption())
                        .append(' ')
                        .append(p.credit() == null ? "" : p.credit().line())
                        .append(' ');
            }
            missed(markup.document().body(), letters(told.toString()), 0);
        }
    }

    private static void images(Markup markup, Body body) {
        Element scope = Sifting.scope(markup, body.container());
        System.out.println("container " + path(body.container()) + "\nscope " + path(scope));
        Set<Element> around = around(body, scope);
        Map<Element, Integer> called = new HashMap<>();
        for (Element image : all(markup)) {
            Renditions renditions = Renditions.of(markup, image);
            boolean in = body.container() != null && image.parents().contains(body.container());
            System.out.println(
                    (in ? "IN " : image.parents().contains(scope) ? "scope " : "out ") + renditions.best() + "\n     "
                            + path(image) + "\n     place "
                            + Sifting.place(image, around, called) + " look "
                            + Sifting.look(image, renditions) + " "
                            + Surroundings.of(image, Surroundings.figureOf(image)));
        }
    }

    private static Set<Element> around(Body body, Element scope) {
        Set<Element> around = new HashSet<>(
                body.container() == null ? List.of(scope) : body.container().parents());
        around.add(body.container());
        return around;
    }

    private static List<Element> all(Markup markup) {
        return markup.document().body().select("*").stream()
                .filter(Boxes::isImage)
                .toList();
    }

    private static void rejected(Markup markup, Body body, List<Picture> found) {
        Set<String> urls = new HashSet<>();
        found.forEach(p -> urls.addAll(p.urls()));
        Element scope = Sifting.scope(markup, body.container());
        Set<Element> around = around(body, scope);
        Map<Element, Integer> called = new HashMap<>();
        for (Element image : all(markup)) {
            Renditions renditions = Renditions.of(markup, image);
            boolean in = body.container() != null && image.parents().contains(body.container());
            Surroundings.Found words = Surroundings.of(image, Surroundings.figureOf(image));
            boolean told = words.figure() && words.caption() != null
                    || words.credit() != null
                    || in && Sifting.look(image, renditions) > 0;
            if (told
                    && !urls.contains(renditions.best())
                    && !renditions.isEmpty()
                    && Sifting.place(image, around, called) > -8) {
                System.out.println((in ? "IN " : "out ") + renditions.best() + "\n     " + path(image) + "\n     place "
                        + Sifting.place(image, around, called) + " look "
                        + Sifting.look(image, renditions) + " " + words);
            }
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase();
    }

    private static boolean missed(Element at, String told, int printed) {
        String name = at.normalName();
        if (Set.of("script", "style", "nav", "footer", "svg", "head", "form", "aside")
                        .contains(name)
                || OFF.matcher(PictureMarks.names(at)).find() && at.text().length() < 1500) {
            return false;
        }
        String names = PictureMarks.names(at) + " " + at.attr("data-testid") + " " + at.attr("data-component");
        String text = at.text().strip();
        boolean marked = name.equals("figcaption") || MARKED.matcher(names).find();
        boolean worded =
                at.children().size() < 2 && CREDIT_TEXT.matcher(at.ownText()).find() && text.length() < 200;
        if ((marked || worded) && text.length() > 3 && text.length() < 600) {
            int known = 0;
            String[] words = text.split("[^\\p{L}\\p{N}]+");
            for (String word : words) {
                known += told.contains(word.toLowerCase()) ? 1 : 0;
            }
            if (known < words.length * 0.5 && !OFF.matcher(names).find()) {
                System.out.println("  " + path(at) + " | " + text);
            }
            return true;
        }
        for (Element child : at.children()) {
            missed(child, told, printed);
        }
        return false;
    }

    private static String path(Element at) {
        StringBuilder path = new StringBuilder();
        Element e = at;
        for (int i = 0; i < 5 && e != null; i++) {
            String names = PictureMarks.names(e);
            path.insert(
                    0,
                    " > " + e.normalName()
                            + (names.isEmpty() ? "" : "." + (names.length() > 40 ? names.substring(0, 40) : names)));
            e = e.parent();
        }
        return path.toString();
    }

    static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }
}
