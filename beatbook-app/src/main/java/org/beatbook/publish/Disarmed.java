package org.beatbook.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.news.Capture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A captured HTML page made harmless for a static site, whose server does not send the sandbox that a live one does:
 * without scripts, forms, frames and whatever loads or leads away by itself, and with a policy that says the same.
 */
final class Disarmed {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private Disarmed() {}

    static byte[] page(Capture capture) {
        Document page = parse(capture);
        page.select(
                        "script,noscript,template,iframe,frame,frameset,object,embed,applet,base,link,meta,form,portal,audio,video,source,svg,math")
                .remove();
        for (Element element : page.getAllElements()) {
            List<String> unsafe = element.attributes().asList().stream()
                    .filter(Disarmed::unsafe)
                    .map(Attribute::getKey)
                    .toList();
            unsafe.forEach(element::removeAttr);
        }
        page.head()
                .prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", POLICY);
        page.head().prependElement("meta").attr("charset", "utf-8");
        page.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false);
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static Document parse(Capture capture) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(capture.body()),
                    charset(capture.head().contentType()),
                    capture.head().url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String charset(@Nullable String type) {
        Matcher matcher = CHARSET.matcher(type == null ? "" : type);
        return matcher.find() && supported(matcher.group(1)) ? matcher.group(1) : null;
    }

    private static boolean supported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean unsafe(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "href" -> Show.web(attribute.getValue()) == null;
            case "src" -> !attribute.getValue().startsWith("data:image/");
            case "srcset", "action", "formaction", "background", "ping", "autofocus", "xlink:href" -> true;
            default -> name.startsWith("on");
        };
    }
}
