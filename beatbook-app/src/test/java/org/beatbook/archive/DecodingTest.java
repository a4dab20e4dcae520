package org.beatbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beatbook.archive.Messages.bytes;
import static org.beatbook.archive.Messages.chunked;
import static org.beatbook.archive.Messages.gzip;
import static org.beatbook.archive.Messages.joined;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class DecodingTest {
    private static final byte[] PAGE = bytes("<p>Vostochny</p>".repeat(1000));

    @Test
    void takesEveryCodingOff() throws IOException {
        assertThat(Decoding.decoded(gzip(PAGE), List.of("gzip"))).isEqualTo(PAGE);
        assertThat(Decoding.decoded(deflate(false), List.of("deflate"))).isEqualTo(PAGE);
        assertThat(Decoding.decoded(deflate(true), List.of("deflate"))).isEqualTo(PAGE);
        assertThat(Decoding.decoded(gzip(deflate(true)), List.of("deflate", "gzip")))
                .isEqualTo(PAGE);
        assertThat(Decoding.decoded(joined(gzip(PAGE), gzip(PAGE)), List.of("x-gzip")))
                .isEqualTo(joined(PAGE, PAGE));
        // A Brotli stream of one uncompressed block, by hand from RFC 7932: "hello".
        byte[] brotli = HexFormat.of().parseHex("0f028068656c6c6f03");
        assertThat(Decoding.decoded(brotli, List.of("br"))).isEqualTo(bytes("hello"));
    }

    @Test
    void whatIsLabelledAndIsNotStaysAsItIs() {
        for (String coding : List.of("gzip", "deflate", "br", "zstd", "none")) {
            assertThat(Decoding.decoded(PAGE, List.of(coding))).isEqualTo(PAGE);
        }
        assertThat(Chunks.joined(PAGE))
                .satisfies(e -> assertThat(e.clean()).isFalse())
                .extracting(HttpMessage.Entity::bytes)
                .isEqualTo(PAGE);
    }

    @Test
    void ofWhatIsCutShortTheBeginningIsKept() {
        byte[] packed = gzip(PAGE);
        byte[] half = Decoding.decoded(Arrays.copyOf(packed, packed.length - 12), List.of("gzip"));
        assertThat(half.length).isBetween(1000, PAGE.length);
        assertThat(PAGE).startsWith(half);
        byte[] chunks = chunked(PAGE);
        HttpMessage.Entity entity = Chunks.joined(Arrays.copyOf(chunks, chunks.length - 100));
        assertThat(entity.clean()).isFalse();
        assertThat(PAGE).startsWith(entity.bytes());
        assertThat(Chunks.joined(chunks))
                .satisfies(e -> assertThat(e.clean()).isTrue())
                .extracting(HttpMessage.Entity::bytes)
                .isEqualTo(PAGE);
    }

    @Test
    void bombsAreRefused() {
        byte[] bomb = gzip(new byte[20 << 20]);
        assertThatThrownBy(() -> Decoding.decoded(bomb, List.of("gzip")))
                .isInstanceOf(PayloadException.class)
                .hasMessageContaining("decompression bomb");
        assertThatThrownBy(() -> Decoding.decoded(gzip(bomb), List.of("gzip", "gzip")))
                .isInstanceOf(PayloadException.class);
        assertThatThrownBy(() -> Decoding.decoded(PAGE, List.of("gzip", "gzip", "gzip", "gzip")))
                .isInstanceOf(PayloadException.class);
    }

    private static byte[] deflate(boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(6, bare))) {
            deflater.write(PAGE);
        }
        return out.toByteArray();
    }
}
