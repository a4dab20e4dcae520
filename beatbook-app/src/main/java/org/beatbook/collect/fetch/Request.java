package org.beatbook.collect.fetch;

import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One URL to be asked for.
 *
 * @param url as the source gives it
 * @param etag the ETag of what is there already
 * @param lastModified the Last-Modified of what is there already, as it was given
 * @param permission asked for this URL and for each that it redirects to
 * @param share of the room for bodies; absent where nobody counts
 * @param form the fields of a form that is sent by POST, encoded; absent where nothing is sent
 */
public record Request(
        String url,
        @Nullable String etag,
        @Nullable String lastModified,
        Permission permission,
        Room.@Nullable Share share,
        @Nullable String form) {

    /** Without conditions, and nobody's permission needed. */
    public static Request of(String url) {
        return new Request(url, null, null, Permission.ALWAYS, null, null);
    }

    /** The same, only if it has changed since. */
    public Request ifChanged(@Nullable String knownEtag, @Nullable String knownLastModified) {
        return new Request(url, knownEtag, knownLastModified, permission, share, form);
    }

    /** The same, with the publisher's permission. */
    public Request with(Permission asked) {
        return new Request(url, etag, lastModified, asked, share, form);
    }

    /** The same, its body counted to this share. */
    public Request within(Room.Share counted) {
        return new Request(url, etag, lastModified, permission, counted, form);
    }

    /** The same, sending a form. */
    public Request sending(Map<String, String> fields) {
        String encoded = fields.entrySet().stream()
                .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Request(url, etag, lastModified, permission, share, encoded);
    }

    void hold(int bytes) throws SocketTimeoutException {
        if (share != null) {
            share.add(bytes);
        }
    }

    boolean isConditional() {
        return etag != null || lastModified != null;
    }

    /** Whether a URL may be asked for, by its publisher's rules. */
    @FunctionalInterface
    public interface Permission {
        Permission ALWAYS = url -> Optional.empty();

        /** Why not; empty where it may. It may ask the host for its rules first. */
        Optional<Refusal> refusal(String url);
    }

    /**
     * A permission that is not given.
     *
     * @param detail which rule forbids it
     * @param passing whether it is only for now, because the rules could not be had
     */
    public record Refusal(String detail, boolean passing) {}
}
