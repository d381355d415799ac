package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

  private static final int HTTP = 80;

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, LOOPBACK",
    "127.255.255.254, LOOPBACK",
    "::1, LOOPBACK",
    "10.0.0.1, PRIVATE",
    "172.16.0.1, PRIVATE",
    "172.31.255.255, PRIVATE",
    "192.168.1.1, PRIVATE",
    "fc00::1, PRIVATE",
    "fdff::1, PRIVATE",
    "fec0::1, PRIVATE",
    "100.64.0.1, SHARED",
    "100.127.255.255, SHARED",
    "169.254.169.254, LINK_LOCAL",
    "fe80::1, LINK_LOCAL",
    "febf::1, LINK_LOCAL",
    "224.0.0.1, MULTICAST",
    "239.255.255.255, MULTICAST",
    "ff02::1, MULTICAST",
    "0.0.0.0, UNSPECIFIED",
    "0.1.2.3, UNSPECIFIED",
    "::, UNSPECIFIED",
    "255.255.255.255, BROADCAST",
    "192.0.0.1, RESERVED",
    "192.0.2.1, RESERVED",
    "198.18.0.1, RESERVED",
    "198.51.100.1, RESERVED",
    "203.0.113.1, RESERVED",
    "240.0.0.1, RESERVED",
    "2001::1, RESERVED",
    "2001:db8::1, RESERVED",
    "3fff::1, RESERVED",
    "100::1, RESERVED",
    "::ffff:127.0.0.1, LOOPBACK",
    "::ffff:8.8.8.8, PUBLIC",
    "::127.0.0.1, RESERVED",
    "::8.8.8.8, RESERVED",
    "64:ff9b::127.0.0.1, LOOPBACK",
    "64:ff9b::169.254.169.254, LINK_LOCAL",
    "64:ff9b::8.8.8.8, PUBLIC",
    "64:ff9b:1::8.8.8.8, RESERVED",
    "2002:7f00:1::, LOOPBACK",
    "2002:c0a8:101::1, PRIVATE",
    "2002:808:808::1, PUBLIC",
    "8.8.8.8, PUBLIC",
    "172.15.255.255, PUBLIC",
    "172.32.0.0, PUBLIC",
    "100.63.255.255, PUBLIC",
    "100.128.0.0, PUBLIC",
    "128.0.0.1, PUBLIC",
    "223.255.255.255, PUBLIC",
    "2606:4700:4700::1111, PUBLIC",
    "2a00:1450:4001::1, PUBLIC"
  })
  void anAddressReachesAsFarAsTheRegistriesSay(String address, Reach reach) {
    assertThat(Reach.of(address(address))).isEqualTo(reach);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "::1", "fd00::1"})
  void onlyPublicAddressesMayBeConnectedTo(String address) {
    assertThat(AddressRules.publicOnly().refusal("example.org", HTTP, address(address)))
        .contains("example.org", "not among the allowed addresses");
    assertThat(AddressRules.publicOnly().refusal("example.org", HTTP, address("8.8.8.8"))).isNull();
  }

  @Test
  void onlyTheUsualPortsOfPublicAddressesMayBeConnectedTo() {
    AddressRules rules = AddressRules.publicOnly();
    InetAddress address = address("8.8.8.8");
    assertThat(rules.refusal("example.org", 443, address)).isNull();
    assertThat(rules.refusal("example.org", 8443, address)).isNull();
    assertThat(rules.refusal("example.org", 22, address)).contains("port 22");
    assertThat(AddressRules.of(List.of(), Set.of(22)).refusal("example.org", 22, address)).isNull();
  }

  @Test
  void aNameThatIsAllowedMayHaveAPrivateAddressAndAnyPort() {
    AddressRules rules = allowing("intranet.example");
    assertThat(rules.refusal("intranet.example", 3000, address("10.1.2.3"))).isNull();
    assertThat(rules.refusal("intranet.example", 3000, address("8.8.8.8"))).isNull();
    assertThat(rules.refusal("other.example", HTTP, address("10.1.2.3"))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "fe80::1", "224.0.0.1", "0.0.0.0", "255.255.255.255"})
  void aNameThatIsAllowedMayNotHaveTheAddressOfAMetadataServer(String address) {
    assertThat(allowing("intranet.example").refusal("intranet.example", 80, address(address)))
        .isNotNull();
    assertThat(allowing(address).refusal("intranet.example", 80, address(address))).isNull();
  }

  @Test
  void aBlockThatIsAllowedMayBeConnectedToByAnyName() {
    AddressRules rules = allowing("10.1.0.0/16", "fd00::/8");
    assertThat(rules.refusal("a.example", 9000, address("10.1.255.255"))).isNull();
    assertThat(rules.refusal("a.example", 9000, address("10.2.0.0"))).isNotNull();
    assertThat(rules.refusal("a.example", 9000, address("fd12::1"))).isNull();
    assertThat(rules.refusal("a.example", 9000, address("fc12::1"))).isNotNull();
  }

  @Test
  void aPortThatIsGivenIsTheOnlyOne() {
    AddressRules rules = allowing("localhost:8080", "127.0.0.2:81", "[::1]:82", "10.0.0.0/8:83");
    assertThat(rules.refusal("localhost", 8080, address("127.0.0.1"))).isNull();
    assertThat(rules.refusal("localhost", 8081, address("127.0.0.1"))).isNotNull();
    assertThat(rules.refusal("127.0.0.2", 81, address("127.0.0.2"))).isNull();
    assertThat(rules.refusal("127.0.0.2", 80, address("127.0.0.2"))).isNotNull();
    assertThat(rules.refusal("::1", 82, address("::1"))).isNull();
    assertThat(rules.refusal("::1", 80, address("::1"))).isNotNull();
    assertThat(rules.refusal("a.example", 83, address("10.9.9.9"))).isNull();
    assertThat(rules.refusal("a.example", 80, address("10.9.9.9"))).isNotNull();
  }

  @Test
  void namesAreTakenInAnyCaseAndAlphabet() {
    assertThat(allowing("Intranet.Example").refusal("intranet.example", 80, address("10.0.0.1")))
        .isNull();
    assertThat(allowing("büro.example").refusal("xn--bro-hoa.example", 80, address("10.0.0.1")))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "http://intranet",
        "10.0.0.0/33",
        "10.0.0.0/x",
        "10.0.0/8",
        "256.1.1.1",
        "0x7f.1",
        "2130706433",
        "a b",
        "host:0",
        "host:70000",
        "host:http",
        "::1/129",
        "fe80::1%eth0"
      })
  void whatIsNeitherANameNorAnAddressIsRefusedByName(String entry) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> allowing(entry))
        .withMessageContaining("'" + (entry.isBlank() ? "" : entry.split("/x")[0]));
  }

  private static AddressRules allowing(String... entries) {
    return AddressRules.of(List.of(entries), AddressRules.USUAL_PORTS);
  }

  private static InetAddress address(String text) {
    @Nullable InetAddress address = Cidr.literal(text);
    return Objects.requireNonNull(address, text);
  }
}
