package org.beatbook.publish;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types of pictures that are shown. SVG only as an image and in a sandbox, where its scripts do not run. */
public enum PictureType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    JPG("image/jpg", "jpg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    AVIF("image/avif", "avif"),
    SVG("image/svg+xml", "svg");

    private final String type;
    private final String extension;

    PictureType(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    /** The type a capture declares, its parameters left out; absent where it is none that is shown. */
    public static Optional<PictureType> of(@Nullable String declared) {
        String bare = declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(t -> t.type.equals(bare)).findFirst();
    }

    public String type() {
        return this == JPG ? JPEG.type : type;
    }

    public String extension() {
        return extension;
    }
}
