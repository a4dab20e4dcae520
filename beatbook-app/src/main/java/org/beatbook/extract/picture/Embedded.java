package org.beatbook.extract.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a picture's file says of itself: IPTC, then XMP, then Exif, each field from the first that has it.
 *
 * @param caption IPTC Caption/Abstract, dc:description, Exif ImageDescription
 * @param creator IPTC By-line, dc:creator, Exif Artist
 * @param credit IPTC Credit, photoshop:Credit
 * @param source IPTC Source, photoshop:Source
 * @param copyright IPTC Copyright Notice, dc:rights, Exif Copyright
 */
public record Embedded(
        @Nullable String caption,
        @Nullable String creator,
        @Nullable String credit,
        @Nullable String source,
        @Nullable String copyright) {

    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int LONGEST = 4000;

    /** Reads a picture's bytes, of any format; empty where they are no picture, broken, too large or say nothing. */
    public static Optional<Embedded> read(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return of(ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            // Files come from anywhere, and the reader's own checks do not cover every way in which one can be broken.
            return Optional.empty();
        }
    }

    private static Optional<Embedded> of(Metadata metadata) {
        Embedded found = new Embedded(
                first(metadata, IptcDirectory.TAG_CAPTION, "dc:description", ExifDirectoryBase.TAG_IMAGE_DESCRIPTION),
                first(metadata, IptcDirectory.TAG_BY_LINE, "dc:creator", ExifDirectoryBase.TAG_ARTIST),
                first(metadata, IptcDirectory.TAG_CREDIT, "photoshop:Credit", -1),
                first(metadata, IptcDirectory.TAG_SOURCE, "photoshop:Source", -1),
                first(metadata, IptcDirectory.TAG_COPYRIGHT_NOTICE, "dc:rights", ExifDirectoryBase.TAG_COPYRIGHT));
        boolean empty = found.caption == null
                && found.creator == null
                && found.credit == null
                && found.source == null
                && found.copyright == null;
        return empty ? Optional.empty() : Optional.of(found);
    }

    /** The credit line of what was found: creator, then credit or source; absent where neither is told. */
    public @Nullable String line() {
        String house = credit != null ? credit : source != null ? source : copyright;
        if (creator == null || house == null) {
            return creator == null ? house : creator;
        }
        return house.contains(creator) ? house : creator + "/" + house;
    }

    private static @Nullable String first(Metadata metadata, int iptc, String xmp, int exif) {
        String told = tag(metadata.getDirectoriesOfType(IptcDirectory.class), iptc);
        told = told == null ? xmp(metadata, xmp) : told;
        return told == null && exif >= 0 ? tag(metadata.getDirectoriesOfType(ExifIFD0Directory.class), exif) : told;
    }

    private static @Nullable String tag(Iterable<? extends Directory> directories, int tag) {
        for (Directory directory : directories) {
            String[] several = directory.getStringArray(tag);
            String text = several != null && several.length > 1
                    ? String.join(", ", List.of(several))
                    : directory.getString(tag);
            if (text != null && !tidy(text).isEmpty()) {
                return tidy(text);
            }
        }
        return null;
    }

    /** A property of XMP: itself, or its first item, as language alternatives and lists have. */
    private static @Nullable String xmp(Metadata metadata, String property) {
        for (XmpDirectory directory : metadata.getDirectoriesOfType(XmpDirectory.class)) {
            Map<String, String> properties = directory.getXmpProperties();
            for (String key : List.of(property, property + "[1]")) {
                String text = properties.get(key);
                if (text != null && !tidy(text).isEmpty()) {
                    return tidy(text);
                }
            }
        }
        return null;
    }

    private static String tidy(String text) {
        String plain = text.replace("\0", "").replaceAll("\\s+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
