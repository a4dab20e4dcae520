package org.beatbook.collect.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://EXAMPLE.org,                     http://example.org/",
        "https://example.org:443/a,              https://example.org/a",
        "http://example.org:8080/a#part,         http://example.org:8080/a",
        "http:\\\\example.org\\a\\b,             http://example.org/a/b",
        "http://example.org/a/./b/../c,          http://example.org/a/c",
        "http://example.org/../../a,             http://example.org/a",
        "http://example.org/a/..,                http://example.org/",
        "http://example.org/a b?q=ü|x,           http://example.org/a%20b?q=%C3%BC%7Cx",
        "http://example.org/100%?a=%zz&b=%41,    http://example.org/100%25?a=%25zz&b=%41",
        "http://münchen.example/,                http://xn--mnchen-3ya.example/",
        "http://example.org./,                   http://example.org/",
        "http://my_host.example.org/,            http://my_host.example.org/",
        "http://[2001:DB8:0:0::1]:8080/,         http://[2001:db8:0:0:0:0:0:1]:8080/",
    })
    void writesAnAddressAsItGoesOnTheWire(String written, String wire) {
        assertThat(WebAddress.parse(written)).hasToString(wire);
        assertThat(WebAddress.parse(wire)).hasToString(wire);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.1./",
                "http://%31%32%37.0.0.1/",
                "http://１２７.０.０.１/",
                "http://127。0。0。1/",
                "http://①②⑦.0.0.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://127.0.1/",
                "HTTP:127.0.0.1"
            })
    void knowsLoopbackInEverySpelling(String written) {
        assertThat(WebAddress.parse(written).host()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "gopher://x/",
                "http://",
                "http:///",
                "http://user:secret@example.org/",
                "http://example.org:99999/",
                "http://example.org:-1/",
                "http://example.org:80a/",
                "http://256.1.1.1/",
                "http://1.2.3.4.5/",
                "http://4294967296/",
                "http://0x100000000/",
                "http://08/",
                "http://[fe80::1%25eth0]/",
                "http://[::1/",
                "http://exa mple.org/",
                "http://example..org/",
                "http://ex\u0000ample.org:x/",
                "http://[127.0.0.1]/"
            })
    void refusesWhatCannotBeAsked(String written) {
        assertThatThrownBy(() -> WebAddress.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://other.example/x,    http://other.example/x",
        "//other.example/x,         https://other.example/x",
        "/x/y,                      https://example.org/x/y",
        "y,                         https://example.org/a/y",
        "../y?z=1,                  https://example.org/y?z=1",
        "?z=2,                      https://example.org/a/b?z=2",
        "#part,                     https://example.org/a/b?q=1",
    })
    void resolvesReferences(String reference, String meant) {
        assertThat(WebAddress.parse("https://example.org/a/b?q=1").resolve(reference))
                .hasToString(meant);
    }

    @Property(tries = 2_000)
    void whatIsReadCanBeWrittenAndReadAgain(@ForAll @StringLength(max = 40) String rest) {
        try {
            WebAddress address = WebAddress.parse("http://" + rest);
            assertThat(WebAddress.parse(address.toString())).isEqualTo(address);
            assertThat(address.uri().toString()).isEqualTo(address.toString());
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }
}
