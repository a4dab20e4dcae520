package org.beatbook.extract.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.beatbook.extract.picture.Wording.Meaning;

/** A stretch of a credit line, cut into words; every part of it is a substring of the line. */
final class Phrase {
    /** More words than these are never needed: longer stretches are sentences. */
    private static final int MOST_WORDS = 60;

    private final String line;
    private final List<int[]> words;

    private Phrase(String line, List<int[]> words) {
        this.line = line;
        this.words = words;
    }

    static Phrase of(String line, int start, int end) {
        List<int[]> words = new ArrayList<>();
        int at = start;
        while (at < end && words.size() < MOST_WORDS) {
            while (at < end && CreditSegments.isSpace(line.charAt(at))) {
                at++;
            }
            int from = at;
            while (at < end && !CreditSegments.isSpace(line.charAt(at))) {
                at++;
            }
            if (at > from) {
                words.add(new int[] {from, at});
            }
        }
        return new Phrase(line, words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int size() {
        return words.size();
    }

    String word(int i) {
        return line.substring(words.get(i)[0], words.get(i)[1]);
    }

    String text() {
        return line.substring(words.getFirst()[0], words.getLast()[1]);
    }

    /** One beyond its last character in the line. */
    int end() {
        return words.getLast()[1];
    }

    Phrase sub(int from, int to) {
        return new Phrase(line, words.subList(from, to));
    }

    String folded() {
        return isEmpty() ? "" : Wording.fold(text());
    }

    String folded(int from, int to) {
        return Wording.fold(line.substring(words.get(from)[0], words.get(to - 1)[1]));
    }

    boolean isProvider() {
        return !isEmpty() && size() <= LONGEST_PROVIDER && Wording.isProvider(folded());
    }

    private static final int LONGEST_PROVIDER = 8;

    /** Whether it is two known providers with no mark between them. */
    boolean areProviders() {
        for (int cut = 1; cut < size() && size() <= LONGEST_PROVIDER; cut++) {
            if (sub(0, cut).isProvider() && sub(cut, size()).isProvider()) {
                return true;
            }
        }
        return false;
    }

    boolean isPerson() {
        return Names.isPerson(this);
    }

    boolean isYear(int i) {
        String word = word(i);
        return word.length() == 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether a word is the version of a licence, as in "CC BY 4.0". */
    boolean isVersion(int i) {
        String word = word(i);
        return word.length() == 3
                && word.charAt(1) == '.'
                && Character.isDigit(word.charAt(0))
                && Character.isDigit(word.charAt(2));
    }

    /** Whether it is a day in digits, such as 15.01.2022. */
    boolean isDay() {
        return size() == 1 && DAY.matcher(word(0)).matches();
    }

    private static final Pattern DAY = Pattern.compile("\\d{1,4}[.-]\\d{1,2}[.-]\\d{1,4}");

    boolean hasLetter() {
        return text().chars().anyMatch(Character::isLetter);
    }

    /** Whether it is one word in capital letters, as the short names of agencies are. */
    boolean isShort() {
        return size() > 1 || isShouting();
    }

    boolean isShouting() {
        String text = text();
        return text.equals(text.toUpperCase(java.util.Locale.ROOT)) && hasLetter();
    }

    /** Whether one of several words is written small and is none that names hold, too. */
    boolean hasSmallWord() {
        return smallWords() > 0 && size() > 1;
    }

    /** Whether most of several words are written small, as in a sentence. */
    boolean isProse() {
        int small = smallWords();
        return size() > 2 && (small * 2 > size() || small > 2);
    }

    private int smallWords() {
        int small = 0;
        for (int i = 0; i < size(); i++) {
            small += Character.isLowerCase(word(i).charAt(0)) && !Names.isLink(folded(i, i + 1)) ? 1 : 0;
        }
        return small;
    }

    boolean startsWithLink() {
        if (isEmpty()) {
            return false;
        }
        Meaning first = Wording.meaning(folded(0, 1));
        return first == Meaning.BY || first == Meaning.FROM || first == Meaning.FOR;
    }

    int lastIndexOf(String... candidates) {
        for (int i = size() - 1; i >= 0; i--) {
            String word = folded(i, i + 1);
            for (String candidate : candidates) {
                if (word.equals(candidate)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /**
     * Without the ending by which scripts that write no spaces say who took or gave a picture, such as 撮影 or 제공.
     *
     * @param told is told what the ending means
     */
    Phrase withoutSuffix(Consumer<Meaning> told) {
        if (isEmpty()) {
            return this;
        }
        int[] last = words.getLast();
        for (int length = Math.min(6, last[1] - last[0] - 1); length > 0; length--) {
            String suffix = line.substring(last[1] - length, last[1]);
            Meaning meaning = Names.isIdeographic(suffix) && !isBareSign(suffix) ? Wording.meaning(suffix) : null;
            if (meaning != null) {
                if (meaning.how != null) {
                    told.accept(meaning);
                }
                List<int[]> shorter = new ArrayList<>(words.subList(0, size() - 1));
                shorter.add(new int[] {last[0], last[1] - length});
                return new Phrase(line, shorter);
            }
        }
        return this;
    }

    /** The house before and the person after the word for a reporter that Chinese writes between them; else nothing. */
    Phrase[] aroundReporter() {
        for (int i = 0; i < size(); i++) {
            String word = word(i);
            int at = Math.max(word.indexOf("记者"), word.indexOf("記者"));
            int[] whole = words.get(i);
            if (at <= 0) {
                continue;
            }
            Phrase house = new Phrase(line, List.of(new int[] {whole[0], whole[0] + at}));
            if (at + 2 == word.length() && i + 1 < size()) {
                return new Phrase[] {house, sub(i + 1, size())};
            }
            if (at + 2 < word.length()) {
                return new Phrase[] {house, new Phrase(line, List.of(new int[] {whole[0] + at + 2, whole[1]}))};
            }
        }
        return new Phrase[0];
    }

    /** One sign that ends other words as well, unlike 摄. */
    private static boolean isBareSign(String suffix) {
        return suffix.length() == 1 && !suffix.equals("摄") && !suffix.equals("攝");
    }

    @Override
    public String toString() {
        return isEmpty() ? "" : text();
    }
}
