package org.beatbook;

import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Assumptions;

/** Real test data that lies beside the project and is never copied into it. */
public final class TestData {
    private TestData() {}

    /** The data's folder; skips the test with a reason where it is absent, fails it where it is required. */
    public static Path root() {
        return shared().resolve("data");
    }

    /** The acceptance case's folder. */
    public static Path seed() {
        return shared().resolve("seed");
    }

    private static Path shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolve("shared");
            if (Files.isDirectory(shared.resolve("data"))) {
                return shared;
            }
        }
        if ("1".equals(System.getenv("BEATBOOK_DATA_REQUIRED"))) {
            fail("BEATBOOK_DATA_REQUIRED is 1, and no folder shared/data stands beside the project");
        }
        Assumptions.abort("skipped: no folder shared/data stands beside the project");
        throw new AssertionError();
    }

    /** Whether an item is for reporting: the last bit of SHA-256 of its name is 1. */
    public static boolean reports(String name) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return (sum[sum.length - 1] & 1) == 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
