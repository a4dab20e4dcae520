package org.beatbook.collect.find;

import java.util.List;
import java.util.Locale;
import org.beatbook.collect.fetch.WebAddress;

/** Addresses as people write them: with or without a scheme. */
final class Spelling {
    private Spelling() {}

    /**
     * What an address may mean, the likelier first.
     *
     * @throws IllegalArgumentException where it is no address of the web; says how one is written
     */
    static List<String> meanings(String written) {
        String text = written.strip();
        if (text.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:(?!\\d).*")) {
            return List.of(WebAddress.parse(text).toString());
        }
        String rest = text.replaceFirst("^/+", "");
        WebAddress secure = parse(rest, written);
        String plain = WebAddress.parse("http://" + rest).toString();
        return isOwnNetwork(secure) ? List.of(plain) : List.of(secure.toString(), plain);
    }

    private static WebAddress parse(String rest, String written) {
        String authority = rest.split("[/?#]", 2)[0];
        boolean likely = authority.contains(".") || authority.contains(":") || authority.equalsIgnoreCase("localhost");
        if (!likely || rest.contains(" ")) {
            throw new IllegalArgumentException(
                    "'%s' is no address; write it like example.org or https://example.org/news".formatted(written));
        }
        return WebAddress.parse("https://" + rest);
    }

    /** A host with a port or without a name: there, what is encrypted is said so. */
    private static boolean isOwnNetwork(WebAddress address) {
        String host = address.host().toLowerCase(Locale.ROOT);
        return address.port() != 443 || host.equals("localhost") || host.matches("[0-9.]+|.*:.*");
    }
}
