package org.beatbook.extract.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddedTest {

    @Test
    void readsCaptionCreatorCreditAndSourceFromIptc() {
        Embedded embedded = Embedded.read(jpeg()).orElseThrow();
        assertThat(embedded.caption()).isEqualTo("Boats leave the harbour at dawn.");
        assertThat(embedded.creator()).isEqualTo("Anna Berg");
        assertThat(embedded.credit()).isEqualTo("Strait Wire");
        assertThat(embedded.source()).isEqualTo("Sample Pictures");
        assertThat(embedded.line()).isEqualTo("Anna Berg/Strait Wire");
    }

    @Test
    void whatIsNoPictureSaysNothing() {
        assertThat(Embedded.read(new byte[0])).isEmpty();
        assertThat(Embedded.read("<html></html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void brokenFilesDoNotThrow() {
        byte[] whole = jpeg();
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int j = 0; j < 3; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(Embedded.read(broken)).isNotNull();
        }
    }

    /** The smallest JPEG that carries IPTC in its APP13 segment. */
    private static byte[] jpeg() {
        ByteArrayOutputStream iptc = new ByteArrayOutputStream();
        record(iptc, 120, "Boats leave the harbour at dawn.");
        record(iptc, 80, "Anna Berg");
        record(iptc, 110, "Strait Wire");
        record(iptc, 115, "Sample Pictures");
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII));
        block.writeBytes("8BIM".getBytes(StandardCharsets.US_ASCII));
        block.writeBytes(new byte[] {4, 4, 0, 0});
        block.writeBytes(new byte[] {0, 0, (byte) (iptc.size() >> 8), (byte) iptc.size()});
        block.writeBytes(iptc.toByteArray());
        if (iptc.size() % 2 == 1) {
            block.write(0);
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xed});
        jpeg.writeBytes(new byte[] {(byte) ((block.size() + 2) >> 8), (byte) (block.size() + 2)});
        jpeg.writeBytes(block.toByteArray());
        jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        return jpeg.toByteArray();
    }

    private static void record(ByteArrayOutputStream out, int dataset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(new byte[] {0x1c, 2, (byte) dataset, (byte) (bytes.length >> 8), (byte) bytes.length});
        out.writeBytes(bytes);
    }
}
