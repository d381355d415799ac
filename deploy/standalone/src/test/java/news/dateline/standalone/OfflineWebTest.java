package news.dateline.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code tag} and {@code extract} on URLs. */
class OfflineWebTest {

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Ferry | Harbour Post</title>
      <meta property="og:site_name" content="Harbour Post"></head><body><nav><a href="/">Home</a></nav>
      <article><h1>New ferry links Mombasa and Zanzibar</h1>
      <p>MOMBASA, Kenya — The first ferry in twenty years left the old harbour on Monday with two
      hundred passengers on board and a band on the quay.</p>
      <p>The crossing takes five hours, said the company, which plans three sailings a week until the
      monsoon turns and a daily one from June on.</p>
      <p>Traders on both shores hope that the line will bring back the markets that went quiet when
      the last ship was sold for scrap.</p></article></body></html>
      """;

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

  OfflineWebTest() throws IOException {}

  @BeforeEach
  void serve() {
    server.createContext("/", exchange -> answer(exchange, 404, "nothing here"));
    server.createContext("/ferry", exchange -> answer(exchange, 200, PAGE));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Test
  void aPageIsFetchedAndItsStoryTagged() {
    Cli cli = Cli.run("tag", "--allow", "127.0.0.1", url("/ferry"));

    assertThat(cli.err()).isEmpty();
    assertThat(cli.status()).isZero();
    JsonNode story = cli.records().get(0);
    assertThat(story.at("/headlines/0/value").asString())
        .isEqualTo("New ferry links Mombasa and Zanzibar");
    assertThat(story.at("/bodies/0/value").asString())
        .contains("five hours")
        .doesNotContain("Home");
    assertThat(story.at("/dateline/document/uri").asString()).isEqualTo(url("/ferry"));
    assertThat(story.at("/dateline/document/kind").asString()).isEqualTo("page");
    assertThat(story.at("/dateline/regions/0/code").asString()).isEqualTo("KE");
  }

  @Test
  void aPageOnThisMachineIsRefusedUnlessItIsAllowed() {
    Cli cli = Cli.run("extract", url("/ferry"));

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .startsWith("dateline: " + url("/ferry") + ": refused: ")
        .contains("--allow HOST allows it");
  }

  @Test
  void aPageThatIsNotThereIsUnreachableAndCostsNoOther() {
    Cli cli = Cli.run("extract", "--allow", "127.0.0.1", url("/none"), url("/ferry"));

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.records()).hasSize(1);
    assertThat(cli.errors())
        .singleElement()
        .asString()
        .startsWith("dateline: " + url("/none") + ": unreachable: ");
  }

  @Test
  void whatIsNoHostIsAWrongCommandLine() {
    Cli cli = Cli.run("extract", "--allow", "not a host", url("/ferry"));

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("--allow: 'not a host'");
  }
}
