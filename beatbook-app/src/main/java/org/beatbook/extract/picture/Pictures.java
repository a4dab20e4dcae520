package org.beatbook.extract.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.beatbook.extract.body.Body;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.picture.Captions.Told;
import org.beatbook.news.Credit;
import org.beatbook.news.Picture;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures of an article. */
public final class Pictures {
    private static final int MOST = 100;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Pictures() {}

    /** The article's pictures, the lead one first, with renditions, captions and credits. */
    public static List<Picture> read(Markup markup, Body body) {
        Declared declared = Declared.of(markup);
        List<Sighted> kept = new ArrayList<>();
        for (Sighted sighted : Sightings.of(markup, body, declared)) {
            merge(kept, sighted);
        }
        List<Picture> pictures = new ArrayList<>();
        for (Sighted sighted : kept) {
            if (pictures.size() < MOST) {
                pictures.add(sighted.picture());
            }
        }
        Declared.One shared = declared.shared();
        if (pictures.isEmpty() && shared != null && Sifting.mayBeShared(shared.renditions)) {
            pictures.add(of(shared.renditions, null, shared.caption, shared.credit));
        }
        return pictures;
    }

    /** The picture of a teaser, whose element holds it with its words; absent where it has none but icons. */
    public static @Nullable Picture ofTeaser(Markup markup, Element teaser) {
        List<Element> images = Boxes.find(teaser, Boxes::isImage);
        Sighted first = null;
        for (Element image : images) {
            Renditions renditions = Renditions.of(markup, image);
            if (renditions.isEmpty() || Sifting.isIcon(image, renditions)) {
                continue;
            }
            Surroundings.Found found = Surroundings.labelled(image);
            Sighted sighted = new Sighted(renditions, image.attr("alt"), found.caption(), found.credit());
            if (first == null) {
                first = sighted;
            } else if (first.isSameAs(sighted)) {
                first.add(sighted);
            }
        }
        return first == null ? null : first.picture();
    }

    /** The same picture seen again, as a fallback or for another screen, adds its renditions and what it knows. */
    private static void merge(List<Sighted> kept, Sighted sighted) {
        for (Sighted before : kept) {
            if (before.isSameAs(sighted)) {
                before.add(sighted);
                return;
            }
        }
        kept.add(sighted);
    }

    /** A picture of what was found: the credit at the end of a caption is told from it. */
    static Picture of(Renditions renditions, @Nullable String alt, @Nullable String caption, @Nullable String credit) {
        List<String> urls = renditions.bestFirst();
        Told told = caption == null || caption.isBlank()
                ? new Told(null, null, Captions.Likeness.NONE)
                : Captions.tell(caption);
        Credit line = told.credit();
        if (credit != null && !credit.isBlank()) {
            line = Credits.parse(CreditLabels.without(unbracketed(credit.strip())));
        } else if (line != null) {
            line = Credits.parse(CreditLabels.without(line.line()));
        }
        String words = told.caption() == null
                ? null
                : BLANKS.matcher(told.caption()).replaceAll(" ").strip();
        return new Picture(
                urls.isEmpty() ? null : urls.getFirst(),
                urls,
                alt == null || alt.isBlank() ? null : alt.strip(),
                words,
                line);
    }

    private static String unbracketed(String credit) {
        boolean bracketed = credit.length() > 2
                && "([（［".indexOf(credit.charAt(0)) >= 0
                && ")]）］".indexOf(credit.charAt(credit.length() - 1)) >= 0;
        return bracketed ? credit.substring(1, credit.length() - 1).strip() : credit;
    }
}
