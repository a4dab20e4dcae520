package org.beatbook.extract.body;

/** What an element's name makes of it. */
enum Tags {
    INLINE,
    LINK,
    BREAK,
    /** Never holds text of the page. */
    SKIP,
    BLOCK,
    PARAGRAPH,
    HEADING,
    LIST,
    ITEM,
    QUOTE,
    PRE,
    TABLE,
    ROW,
    CELL,
    FIGURE,
    CAPTION,
    ARTICLE,
    MAIN,
    NAV,
    ASIDE,
    HEADER,
    FOOTER,
    FORM;

    static Tags of(String name) {
        return switch (name) {
            case "a" -> LINK;
            case "br" -> BREAK;
            case "script",
                    "style",
                    "template",
                    "noscript",
                    "iframe",
                    "frame",
                    "object",
                    "embed",
                    "applet",
                    "svg",
                    "select",
                    "option",
                    "optgroup",
                    "button",
                    "input",
                    "textarea",
                    "datalist",
                    "canvas",
                    "audio",
                    "video",
                    "map",
                    "head",
                    "title",
                    "meta",
                    "link",
                    "img",
                    "picture",
                    "source",
                    "param",
                    "progress",
                    "meter",
                    "rp",
                    "noembed",
                    "noframes" -> SKIP;
            case "p" -> PARAGRAPH;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING;
            case "ul", "ol", "dl", "menu", "dir" -> LIST;
            case "li", "dt", "dd" -> ITEM;
            case "blockquote" -> QUOTE;
            case "pre", "listing", "xmp" -> PRE;
            case "table" -> TABLE;
            case "tr" -> ROW;
            case "td", "th" -> CELL;
            case "figure" -> FIGURE;
            case "figcaption", "caption" -> CAPTION;
            case "article" -> ARTICLE;
            case "main" -> MAIN;
            case "nav" -> NAV;
            case "aside" -> ASIDE;
            case "header" -> HEADER;
            case "footer" -> FOOTER;
            case "form" -> FORM;
            case "address",
                    "body",
                    "center",
                    "details",
                    "dialog",
                    "div",
                    "fieldset",
                    "hr",
                    "html",
                    "legend",
                    "section",
                    "summary",
                    "tbody",
                    "tfoot",
                    "thead",
                    "hgroup",
                    "frameset",
                    "colgroup",
                    "search" -> BLOCK;
            default -> INLINE;
        };
    }

    boolean breaks() {
        return ordinal() >= BLOCK.ordinal();
    }
}
