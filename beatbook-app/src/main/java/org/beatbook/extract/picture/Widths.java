package org.beatbook.extract.picture;

import org.jsoup.nodes.Element;

/** How wide a rendition is told to be, by its element or by a number in its address. */
final class Widths {
    /** Pictures of articles are wider. */
    private static final int SMALL = 200;

    private Widths() {}

    /** The width that an image is told to have in pixels; 0 where it is not told, or told in parts of its box. */
    static int of(Element image) {
        String told = Boxes.given(image, "width");
        return told.indexOf('%') >= 0 ? 0 : number(told);
    }

    /** The largest number of three or four digits in an address that is set off as sizes are, and is no year. */
    static int inAddress(String url) {
        int width = 0;
        int at = 8;
        while (at < url.length()) {
            if (!isDigit(url.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < url.length() && isDigit(url.charAt(end))) {
                end++;
            }
            if (end - at >= 3 && end - at <= 4 && isSetOff(url, at, end)) {
                int told = Integer.parseInt(url.substring(at, end));
                boolean other = told >= 1990 && told <= 2040 || told < SMALL && !isCalledSize(url, at, end);
                width = other ? width : Math.max(width, told);
            }
            at = end;
        }
        return Math.min(width, 8000);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a number is said to be a size: a small one counts something else more often, as in picture_002.jpg. */
    private static boolean isCalledSize(String url, int at, int end) {
        boolean after = end < url.length() && "xw".indexOf(url.charAt(end)) >= 0;
        boolean before = "=,:".indexOf(url.charAt(at - 1)) >= 0 || "xw".indexOf(url.charAt(at - 1)) >= 0;
        return url.charAt(at) != '0'
                && (after || before || url.charAt(at - 1) == '_' && "wh".indexOf(url.charAt(at - 2)) >= 0);
    }

    private static boolean isSetOff(String url, int at, int end) {
        boolean before = "=~_/-,:".indexOf(url.charAt(at - 1)) >= 0
                || url.charAt(at - 1) == 'w' && "/_,&?;".indexOf(url.charAt(at - 2)) >= 0;
        boolean after = end == url.length() || "x&/,.;_?~-w%".indexOf(url.charAt(end)) >= 0;
        boolean height = at > 2 && (url.startsWith("h=", at - 2) || url.startsWith("height=", Math.max(0, at - 7)));
        return before && after && !height;
    }

    static int number(String value) {
        int end = 0;
        while (end < value.length() && end < 5 && Character.isDigit(value.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(value.substring(0, end));
    }
}
