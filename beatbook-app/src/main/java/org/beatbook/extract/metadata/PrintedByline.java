package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The byline as the page prints it: elements that are called so, links to authors, lines that begin with "By". */
final class PrintedByline {
    private static final int MOST = 12;
    private static final int WINDOW = 1_200;
    /** How many nodes apart the names of one byline stand. */
    private static final int NEXT = 15;
    /** How many nodes from the headline a byline of a single word is believed. */
    private static final int NEAR = 80;

    private PrintedByline() {}

    // ---- elements

    /** The names of the first marked element after the headline that holds some, else of the last before it. */
    static @Nullable List<String> element(Clues clues, int mark, boolean near) {
        Spot headline = clues.headline().spot();
        int from = headline == null ? 0 : headline.start();
        int to = near && headline != null ? headline.end() + NEAR : Integer.MAX_VALUE;
        List<String> before = null;
        for (int i = 0; i < clues.bylines.size(); i++) {
            Spot spot = clues.bylines.get(i);
            if (spot.start() > to) {
                break;
            }
            if (!spot.is(mark) || clues.elsewhere(spot) || mark == Marks.BYLINE && holdsNext(clues.bylines, i)) {
                continue;
            }
            List<String> names = Authors.accepted(clues, names(clues, spot, mark == Marks.DECLARED));
            if (names != null && spot.start() > from) {
                return withNext(clues, i, names, mark);
            }
            before = names == null ? before : names;
        }
        return before;
    }

    private static boolean holdsNext(List<Spot> spots, int i) {
        return i + 1 < spots.size() && spots.get(i).end() >= spots.get(i + 1).start();
    }

    /** The names of the elements of the same kind that follow at once: articles of several authors. */
    private static List<String> withNext(Clues clues, int first, List<String> names, int mark) {
        Spot spot = clues.bylines.get(first);
        Map<String, String> all = new LinkedHashMap<>();
        names.forEach(n -> all.put(Wording.fold(n), n));
        int reach = spot.end() + NEXT;
        for (int i = first + 1; i < clues.bylines.size() && all.size() < MOST; i++) {
            Spot next = clues.bylines.get(i);
            if (next.start() > reach) {
                break;
            }
            if (next.is(mark)
                    && next.element().className().equals(spot.element().className())
                    && next.element().normalName().equals(spot.element().normalName())) {
                names(clues, next, mark == Marks.DECLARED).forEach(n -> all.putIfAbsent(Wording.fold(n), n));
                reach = next.end() + NEXT;
            }
        }
        return List.copyOf(all.values());
    }

    private static List<String> names(Clues clues, Spot spot, boolean declared) {
        Element element = spot.element();
        Element named = named(element);
        String text = named == null ? text(element) : text(named);
        if (text.length() > 150 || text.startsWith("http")) {
            return List.of();
        }
        boolean link = spot.in(Marks.LINK) || element.normalName().equals("a");
        boolean byline = declared || named != null || Byline.isByline(text) || link || isNickname(clues, spot, text);
        List<String> names = new ArrayList<>(Byline.names(text));
        names.removeIf(n -> !byline && !NameForm.isPersonal(n));
        return names;
    }

    /** The part that is marked as the name itself, where there is just one: hCard's fn, schema.org's name. */
    private static @Nullable Element named(Element element) {
        Element found = null;
        for (Element inner : element.getAllElements()) {
            boolean name = inner != element && (inner.attr("itemprop").equals("name") || inner.hasClass("fn"));
            if (name && found != null) {
                return null;
            }
            found = name ? inner : found;
        }
        return found;
    }

    private static String text(Element element) {
        return element.hasAttr("content")
                ? element.attr("content")
                : Wording.apart(element, 200, PrintedByline::isHidden);
    }

    private static boolean isHidden(Element element) {
        return element.attributesSize() > 0 && (Marks.of(element.attr("class")) & Marks.HIDDEN) != 0;
    }

    /** A single word in an element of its own right beside the headline. */
    private static boolean isNickname(Clues clues, Spot spot, String text) {
        Spot headline = clues.headline().spot();
        boolean near = headline != null && Math.abs(spot.start() - headline.end()) < NEAR;
        return near && NameForm.isHandle(text) && !spot.is(Marks.DATE | Marks.KICKER);
    }

    // ---- links to authors' pages

    /** The link to an author's page that follows the headline, and those right after it. */
    static @Nullable List<String> link(Clues clues) {
        Spot headline = clues.headline().spot();
        Map<String, String> all = new LinkedHashMap<>();
        int reach = headline == null ? -1 : headline.end() + 2 * NEAR;
        for (Spot spot : clues.authorLinks) {
            if (headline == null || spot.start() < headline.start() || clues.elsewhere(spot)) {
                continue;
            }
            String text = text(spot.element());
            if (spot.start() > reach || text.length() > 60) {
                break;
            }
            Byline.names(text).forEach(n -> all.putIfAbsent(Wording.fold(n), n));
            reach = all.isEmpty() ? reach : spot.end() + NEXT;
        }
        return Authors.accepted(clues, List.copyOf(all.values()));
    }

    // ---- lines

    /** A line near the headline that begins with "By"; after it first. */
    static @Nullable List<String> line(Clues clues) {
        Spot headline = clues.headline().spot();
        if (headline == null) {
            return null;
        }
        List<String> after = line(clues, headline.end(), Integer.MAX_VALUE);
        return after != null ? after : line(clues, headline.start() - NEAR / 2, headline.start());
    }

    /** Whole names in a line right after the headline that is nothing but a byline. */
    static @Nullable List<String> beside(Clues clues) {
        Spot headline = clues.headline().spot();
        List<String> names = headline == null ? null : line(clues, headline.end(), headline.end() + NEAR);
        return names == null || !names.stream().allMatch(NameForm::isPersonal) ? null : names;
    }

    private static @Nullable List<String> line(Clues clues, int from, int to) {
        int read = 0;
        for (int i = 0; i < clues.texts.size() && read < WINDOW; i++) {
            Clues.Text piece = clues.texts.get(i);
            if (piece.at() <= from || piece.at() >= to || clues.elsewhere(piece)) {
                continue;
            }
            String line = Wording.squeeze(piece.node().getWholeText());
            read += Math.min(200, line.length());
            List<String> names = line.length() < 120 ? after(clues, i, line) : List.of();
            List<String> accepted = names.isEmpty() ? null : Authors.accepted(clues, names);
            if (accepted != null) {
                return accepted;
            }
        }
        return null;
    }

    private static List<String> after(Clues clues, int i, String line) {
        String whole = whole(clues, i, Byline.afterDate(line));
        int at = clues.texts.get(i).at();
        if (whole.length() > 120 || !Byline.isByline(whole) || !begins(clues, i) && !isNear(clues, at, NEXT)) {
            return List.of();
        }
        boolean dated = !line.isEmpty() && Character.isDigit(line.charAt(0));
        boolean handle = (dated || Byline.saysWhoWrote(whole)) && isNear(clues, at, NEAR);
        return Byline.names(whole).stream()
                .filter(n -> NameForm.isPersonal(n) || handle && NameForm.isHandle(n))
                .toList();
    }

    /** A line anywhere in the article that begins with a label, as bylines at its end do. */
    static @Nullable List<String> labelled(Clues clues) {
        Spot headline = clues.headline().spot();
        for (int i = 0; headline != null && i < clues.texts.size(); i++) {
            Clues.Text piece = clues.texts.get(i);
            String printed = piece.node().getWholeText();
            if (piece.at() > headline.end()
                    && printed.length() < 120
                    && printed.indexOf(':') >= 0
                    && !clues.elsewhere(piece)) {
                String whole = whole(clues, i, Wording.squeeze(printed));
                List<String> names = whole.length() < 120 && Byline.isLabelled(whole) && begins(clues, i)
                        ? Byline.names(whole).stream()
                                .filter(NameForm::isPersonal)
                                .toList()
                        : List.of();
                if (!names.isEmpty()) {
                    return Authors.accepted(clues, names);
                }
            }
        }
        return null;
    }

    /** A line that holds nothing but "By" or "Author:" goes on in the next text. */
    private static String whole(Clues clues, int i, String line) {
        if (line.length() > BylinePrefix.LONGEST) {
            return line;
        }
        String label = line.endsWith(":") ? line : line + ":";
        boolean lone = !Byline.isByline(line) && Byline.isByline(label + " x") && i + 1 < clues.texts.size();
        return lone
                ? label + " " + Wording.squeeze(clues.texts.get(i + 1).node().getWholeText())
                : line;
    }

    private static boolean isNear(Clues clues, int at, int nodes) {
        Spot headline = clues.headline().spot();
        return headline != null && at > headline.start() && at < headline.end() + nodes;
    }

    /** Whether a text begins its block, or stands there after a date or a sign: not in the middle of a sentence. */
    private static boolean begins(Clues clues, int i) {
        if (i == 0) {
            return true;
        }
        Node block = block(clues.texts.get(i).node());
        Clues.Text before = clues.texts.get(i - 1);
        if (block == null
                || block(before.node()) != block
                || holdsBreak(before.node(), clues.texts.get(i).node())) {
            return true;
        }
        String text = Wording.squeeze(before.node().getWholeText());
        return text.length() < 40
                && (text.chars().noneMatch(Character::isLetter) || text.chars().anyMatch(Character::isDigit));
    }

    private static @Nullable Node block(Node node) {
        Node at = node.parentNode();
        while (at instanceof Element e && !e.isBlock()) {
            at = at.parentNode();
        }
        return at;
    }

    private static boolean holdsBreak(Node from, Node to) {
        Node at = to;
        while (at.previousSibling() == null && at.parentNode() instanceof Element e && !e.isBlock()) {
            at = e;
        }
        Node before = at.previousSibling();
        while (before != null
                && before != from
                && before.nodeName().equals("#text")
                && before.outerHtml().isBlank()) {
            before = before.previousSibling();
        }
        return before instanceof Element e && e.normalName().equals("br");
    }

    // ---- whether a name is shown

    static boolean shows(Clues clues, String name) {
        return clues.bylineText(PrintedByline::shown).contains(" " + Wording.fold(name) + " ");
    }

    /** The printed bylines, folded: elements that are called so, and lines beside the headline that begin with "By". */
    private static String shown(Clues clues) {
        StringBuilder shown = new StringBuilder(" ");
        for (Spot spot : clues.bylines) {
            if (!clues.elsewhere(spot) && !spot.element().normalName().equals("meta") && shown.length() < 4000) {
                shown.append(Wording.fold(Wording.apart(spot.element(), 200, e -> false)))
                        .append(' ');
            }
        }
        for (Spot spot : clues.authorLinks) {
            if (!clues.elsewhere(spot) && shown.length() < 4000) {
                shown.append(Wording.fold(Wording.of(spot.element(), 100))).append(' ');
            }
        }
        Spot headline = clues.headline().spot();
        int from = headline == null ? Integer.MAX_VALUE : headline.start() - NEAR / 2;
        for (int i = 0; i < clues.texts.size(); i++) {
            int at = clues.texts.get(i).at();
            if (at > from && at < from + 3 * NEAR) {
                show(clues, i, shown);
            }
        }
        return shown.toString();
    }

    private static void show(Clues clues, int i, StringBuilder shown) {
        String text = clues.texts.get(i).node().getWholeText().strip();
        String whole = text.isEmpty() || text.length() >= 80 ? "" : whole(clues, i, Byline.afterDate(text));
        if (!whole.isEmpty() && whole.length() < 120 && Byline.isByline(whole)) {
            shown.append(Wording.fold(BylinePrefix.without(whole))).append(' ');
        }
    }
}
