package org.beatbook.collect.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "168.63.129.16",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "5f00::1",
                "4000::1",
                "8000::1"
            })
    void refusesWhatIsNotOfThePublicInternet(String address) {
        assertThat(Addresses.refusal(InetAddress.ofLiteral(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "::ffff:1.1.1.1",
                "64:ff9b::1.1.1.1",
                "2003::1"
            })
    void letsThroughWhatIs(String address) {
        assertThat(Addresses.refusal(InetAddress.ofLiteral(address))).isEmpty();
    }

    @Test
    void letsThroughTheUsersOwnHostsOnThePortsThatAreNamed() {
        Addresses addresses = Addresses.allowing(Set.of("wiki.intranet.example:8090", "NAS.example", "[::1]:9000"));
        InetAddress own = InetAddress.ofLiteral("10.0.0.5");

        assertThat(addresses.refusesPort("wiki.intranet.example", 8090)).isEmpty();
        assertThat(addresses.refuses("wiki.intranet.example", 8090, own)).isEmpty();
        assertThat(addresses.refuses("wiki.intranet.example", 80, own)).isPresent();
        assertThat(addresses.refusesPort("nas.example", 5000)).isEmpty();
        assertThat(addresses.refuses("other.example", 80, own))
                .get()
                .asString()
                .contains("10.0.0.5", "private", "--allow-host");
        assertThat(addresses.refusesPort("0:0:0:0:0:0:0:1", 9000)).isEmpty();
    }

    @Test
    void asksOnlyPortsWhereTheWebIsServed() {
        Addresses addresses = Addresses.publicOnly();

        assertThat(addresses.refusesPort("example.org", 443)).isEmpty();
        assertThat(addresses.refusesPort("example.org", 8080)).isEmpty();
        assertThat(addresses.refusesPort("example.org", 25)).get().asString().contains("--allow-host example.org:25");
    }
}
