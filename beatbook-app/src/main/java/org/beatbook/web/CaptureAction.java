package org.beatbook.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.publish.Book;

/** An archived capture as it was retrieved, in a sandbox where nothing runs and nothing is loaded. */
record CaptureAction(Book book) implements Action {
    static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final Pattern HTML = Pattern.compile(
            "(?:text/html|application/xhtml\\+xml)(?:\\s*;\\s*charset=\"?([\\w.:-]{1,40})\"?)?.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT =
            Pattern.compile("text/plain(?:\\s*;\\s*charset=\"?([\\w.:-]{1,40})\"?)?.*", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.capture(asked.part("capture")).map(CaptureAction::sandboxed);
    }

    private static Answer sandboxed(Capture capture) {
        CaptureHead head = capture.head();
        String declared =
                head.contentType() == null ? "text/html" : head.contentType().strip();
        return type(declared)
                .map(type -> Answer.bytes(type, capture.body()))
                .orElseGet(() -> Answer.bytes("application/octet-stream", capture.body())
                        .with("Content-Disposition", "attachment; filename=\"capture-" + asked(head.id()) + "\""))
                .modified(head.time())
                .with("Content-Security-Policy", SANDBOX)
                .with("X-Frame-Options", "SAMEORIGIN")
                .with("Cache-Control", "private, no-cache");
    }

    /** Only what a sandbox can show; other types are handed over as a file. A type that hides more in its text is none. */
    private static Optional<String> type(String declared) {
        for (Map.Entry<Pattern, String> known :
                Map.of(HTML, "text/html", TEXT, "text/plain").entrySet()) {
            var matcher = known.getKey().matcher(declared);
            if (matcher.matches()) {
                return Optional.of(
                        known.getValue() + (matcher.group(1) == null ? "" : "; charset=" + matcher.group(1)));
            }
        }
        return PictureAction.type(declared.toLowerCase(Locale.ROOT));
    }

    private static String asked(String id) {
        return id.replaceAll("[^A-Za-z0-9_-]", "");
    }
}
