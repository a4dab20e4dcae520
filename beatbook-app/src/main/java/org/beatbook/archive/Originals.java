package org.beatbook.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the payloads stand that the revisits of the same foreign file refer to: by record id, else by payload digest.
 * Remembers offsets only, and a bounded number of them.
 */
final class Originals {
    private static final int MOST = 200_000;

    /** What is read again in vain, in a file that is one gzip member, must not grow with the square of its records. */
    private static final int MOST_REREADS = 100_000;

    private final Path file;
    private final int mostBlock;
    private int rereadsLeft = MOST_REREADS;
    private final Map<String, Long> offsets = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    Originals(Path file, int mostBlock) {
        this.file = file;
        this.mostBlock = mostBlock;
    }

    void add(Raw raw) {
        if (!raw.id().isEmpty()) {
            offsets.put(raw.id(), raw.offset());
        }
        raw.fields().first("WARC-Payload-Digest").ifPresent(d -> offsets.putIfAbsent(d, raw.offset()));
    }

    /** What a revisit stands for: its own header with the original's body, or the original where their codings differ. */
    Optional<byte[]> block(Raw revisit) throws IOException {
        for (String name : List.of("WARC-Refers-To", "WARC-Payload-Digest")) {
            String key = revisit.fields().first(name).orElse("");
            Long at = offsets.get(key);
            Raw original = at == null ? null : read(at, key);
            if (original != null) {
                return Optional.of(joined(revisit, original));
            }
        }
        return Optional.empty();
    }

    /** Where several records share a gzip member, its offset leads to the first: then those behind it are read too. */
    private @Nullable Raw read(long at, String key) throws IOException {
        try (Records records = new Records(file, at, mostBlock, problem -> {})) {
            Raw raw = records.next();
            while (raw != null && raw.offset() == at && !isKnownAs(raw, key)) {
                raw = --rereadsLeft > 0 ? records.next() : null;
            }
            return raw != null && isKnownAs(raw, key) ? raw : null;
        }
    }

    private static boolean isKnownAs(Raw raw, String key) {
        return raw.id().equals(key)
                || raw.fields().first("WARC-Payload-Digest").orElse("").equals(key);
    }

    private static byte[] joined(Raw revisit, Raw original) {
        Optional<HttpMessage> now = HttpMessage.read(revisit.block());
        Optional<HttpMessage> then = HttpMessage.read(original.block());
        if (now.isEmpty() || then.isEmpty() || !sameCodings(now.get(), then.get())) {
            return original.block();
        }
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(original.block().length + now.get().bodyAt());
        out.writeBytes(now.get().header());
        out.write(
                original.block(),
                then.get().bodyAt(),
                original.block().length - then.get().bodyAt());
        return out.toByteArray();
    }

    private static boolean sameCodings(HttpMessage a, HttpMessage b) {
        return a.saysChunked() == b.saysChunked() && a.contentCodings().equals(b.contentCodings());
    }
}
