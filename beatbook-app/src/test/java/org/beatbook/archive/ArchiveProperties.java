package org.beatbook.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class ArchiveProperties {

    /** Whatever is appended, any header, any bytes: it loads, replays and verifies as it was told. */
    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void whatIsToldIsWhatIsReadBack(@ForAll("pile") List<Incoming> pile) throws IOException {
        Path folder = Files.createTempDirectory("archive");
        try {
            List<Appended> told = new ArrayList<>();
            try (Archive archive = Archive.open(folder, 2000)) {
                for (Incoming in : pile) {
                    told.add(archive.append(
                            in, told.isEmpty() ? null : told.getFirst().head()));
                }
                archive.force();
                for (int i = 0; i < pile.size(); i++) {
                    assertThat(told.get(i).head())
                            .isEqualTo(Archive.decode(pile.get(i)).head());
                    assertThat(archive.load(told.get(i).place()).head())
                            .isEqualTo(told.get(i).head());
                    assertThat(archive.load(told.get(i).place()).body())
                            .isEqualTo(
                                    Payload.of(pile.get(i).http(), pile.get(i).block())
                                            .body());
                }
            }
            List<Appended> replayed = new ArrayList<>();
            assertThat(Archive.read(folder).replay(null, replayed::add)).isEmpty();
            assertThat(replayed).isEqualTo(told);
            assertThat(Archive.verify(folder).problems()).isEmpty();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
    }

    @Property(tries = 300)
    void captureIdsAndRecordIdsSayTheSame(@ForAll long bits) {
        String id = java.util.HexFormat.of().toHexDigits(bits);
        assertThat(RecordIds.captureId(RecordIds.capture(id))).contains(id);
        assertThat(RecordIds.captureId(RecordIds.metadata(id))).isEmpty();
        assertThat(RecordIds.captureId(RecordIds.fresh())).isEmpty();
    }

    @Provide
    Arbitrary<List<Incoming>> pile() {
        return incoming()
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .uniqueElements(in -> Archive.decode(in).head().id());
    }

    private static Arbitrary<Incoming> incoming() {
        Arbitrary<Instant> time =
                Arbitraries.longs().between(0, 4_000_000_000L).map(s -> Instant.ofEpochSecond(s, s % 1_000_000_000));
        return Combinators.combine(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(40).map(s -> "https://x.example/" + s),
                        time,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.strings().ofMaxLength(30).injectNull(.2),
                        block(),
                        Arbitraries.strings().ofMaxLength(20),
                        Arbitraries.strings().ofMaxLength(20).injectNull(.3))
                .as(Incoming::new);
    }

    private static Arbitrary<byte[]> block() {
        Arbitrary<byte[]> body = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<String> headers = Arbitraries.of(
                        "Content-Encoding: gzip\r\n",
                        "Content-Encoding: deflate, br\r\n",
                        "Transfer-Encoding: chunked\r\n",
                        "Content-Type: \r\n",
                        "Content-Length: 7\r\n",
                        " folded\n",
                        "no colon\r\n",
                        ": no name\r\n")
                .list()
                .ofMaxSize(4)
                .uniqueElements()
                .map(lines -> String.join("", lines));
        Arbitrary<byte[]> packed =
                Combinators.combine(body, Arbitraries.of(0, 1, 2, 3)).as(ArchiveProperties::packed);
        return Arbitraries.oneOf(body, Combinators.combine(headers, packed).as(Messages::http));
    }

    private static byte[] packed(byte[] body, int how) {
        return switch (how) {
            case 1 -> Messages.gzip(body);
            case 2 -> Messages.chunked(body);
            case 3 -> Messages.chunked(Messages.gzip(body));
            default -> body;
        };
    }
}
