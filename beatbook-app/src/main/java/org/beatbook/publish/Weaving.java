package org.beatbook.publish;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.publish.Difference.Fate;
import org.beatbook.publish.Difference.Run;

/**
 * Puts compared words together into runs a reader can follow: changes that are only a space apart become one, and long
 * stretches that did not change are cut to a few words around the changes.
 */
final class Weaving {
    /** Kept words shown on each side of a change, in characters. */
    private static final int AROUND = 120;

    private static final String CUT = " … ";

    private final List<Run> done = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private String gap = "";
    private int kept;

    void add(Fate fate, List<String> words) {
        String text = String.join("", words);
        if (text.isEmpty()) {
            return;
        }
        if (fate == Fate.KEPT) {
            keep(text);
            return;
        }
        removed.append(gap);
        added.append(gap);
        gap = "";
        (fate == Fate.REMOVED ? removed : added).append(text);
    }

    /** How many characters were kept. */
    int kept() {
        return kept;
    }

    private void keep(String text) {
        kept += text.length();
        boolean changing = !removed.isEmpty() || !added.isEmpty();
        if (changing && gap.isEmpty() && text.isBlank() && text.indexOf('\n') < 0) {
            gap = text;
            return;
        }
        close();
        done.add(new Run(Fate.KEPT, text));
    }

    /** Ends a change. A space that both sides begin with was not changed. */
    private void close() {
        if (!removed.isEmpty() && !added.isEmpty() && removed.charAt(0) == ' ' && added.charAt(0) == ' ') {
            done.add(new Run(Fate.KEPT, " "));
            removed.deleteCharAt(0);
            added.deleteCharAt(0);
        }
        end(Fate.REMOVED, removed);
        end(Fate.ADDED, added);
        if (!gap.isEmpty()) {
            done.add(new Run(Fate.KEPT, gap));
            gap = "";
        }
    }

    private void end(Fate fate, StringBuilder words) {
        if (!words.isEmpty()) {
            done.add(new Run(fate, words.toString()));
            words.setLength(0);
        }
    }

    List<Run> runs() {
        close();
        List<Run> out = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            Run run = done.get(i);
            out.add(run.fate() == Fate.KEPT ? new Run(Fate.KEPT, cut(run.text(), i > 0, i < done.size() - 1)) : run);
        }
        return out;
    }

    /** Keeps what stands beside a change. */
    private static String cut(String text, boolean after, boolean before) {
        int room = (after ? AROUND : 0) + (before ? AROUND : 0);
        if (text.length() <= room + CUT.length()) {
            return text;
        }
        return (after ? text.substring(0, word(text, AROUND, -1)) : "")
                + CUT
                + (before ? text.substring(word(text, text.length() - AROUND, 1)) : "");
    }

    /** The nearest gap between words from a place on; the place itself, moved out of a pair of surrogates, where none is near. */
    private static int word(String text, int from, int step) {
        for (int i = from, gone = 0; gone < 40 && i > 0 && i < text.length(); i += step, gone++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }
}
