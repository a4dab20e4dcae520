package org.beatbook.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header line of an ARC record: {@code URL IP date type length}, or version 2 with result, checksum, location,
 * offset and file name between type and length. Read from its end, since a URL may have spaces.
 */
final class ArcLine {
    /** Longer lines are no ARC headers. */
    static final int LONGEST = 16 << 10;

    private static final Pattern V1 = Pattern.compile(
            "([a-zA-Z][\\w+.-]*:.*) (\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]+) (\\d{8,20}) (\\S+) (\\S+)");
    private static final Pattern V2 = Pattern.compile(
            "([a-zA-Z][\\w+.-]*:.*) (\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]+) (\\d{8,20}) (\\S+) \\S+ \\S+ \\S+ \\S+ \\S+ (\\S+)");

    private ArcLine() {}

    static boolean is(String line) {
        return line.length() <= LONGEST
                && (V1.matcher(line).matches() || V2.matcher(line).matches());
    }

    /** The line under the names of WARC; absent where it is no ARC header. */
    static Optional<Fields> read(String line) {
        Matcher v1 = V1.matcher(line);
        Matcher v2 = V2.matcher(line);
        Matcher m = v2.matches() ? v2 : v1;
        if (!m.matches()) {
            return Optional.empty();
        }
        String url = m.group(1);
        return Optional.of(new Fields()
                .add("WARC-Type", url.startsWith("filedesc:") ? "filedesc" : "arc")
                .add("WARC-Target-URI", url)
                .add("WARC-Date", m.group(3))
                .add("Content-Type", m.group(4))
                .add("Content-Length", m.group(5)));
    }
}
