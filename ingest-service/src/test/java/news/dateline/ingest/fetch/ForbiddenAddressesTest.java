package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ForbiddenAddressesTest {

  @TempDir private Path directory;
  private final WebServer server = WebServer.start().on("/x", Answer.ok("text/html", "secret"));

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "localhost", "LOCALHOST.", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
  void loopbackIsRefusedUnlessAllowed(String host) {
    FetchFailure failure = failure(FetchSettings.usual(directory), server.uri(host, "/x"));

    assertThat(failure.cause()).isEqualTo(Cause.ADDRESS);
    assertThat(failure.outcome()).isEqualTo(DocumentOutcome.REFUSED);
    assertThat(failure.isPassing()).isFalse();
    assertThat(failure.reason()).contains("not among the allowed addresses");
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2130706433", "0x7f.1", "0x7f000001", "127.1", "0177.0.0.1"})
  void numbersThatStandForAnAddressAreRefused(String host) {
    FetchFailure failure = failure(Fetching.settings(directory), server.uri(host, "/x"));

    assertThat(failure.cause()).isEqualTo(Cause.URL);
    assertThat(failure.outcome()).isEqualTo(DocumentOutcome.REFUSED);
    assertThat(server.connections()).isZero();
  }

  @Test
  void privateAddressesAreRefusedWithoutAConnection() {
    for (String host :
        List.of("10.0.0.1", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1")) {
      assertThat(
              failure(FetchSettings.usual(directory), URI.create("http://" + host + "/")).cause())
          .as(host)
          .isEqualTo(Cause.ADDRESS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:%d/x",
        "http://[::1]:%d/x",
        "http://[::ffff:127.0.0.2]:%d/x",
        "//127.0.0.2:%d/x",
        "https://127.0.0.2:%d/x",
        "http://169.254.169.254/latest/meta-data/"
      })
  void aRedirectToAForbiddenAddressIsNotFollowed(String location) {
    server.on("/go", Answer.redirect(302, String.format(location, server.port())));

    FetchFailure failure = failure(Fetching.settings(directory), server.uri("/go"));

    assertThat(failure.cause()).isEqualTo(Cause.ADDRESS);
    assertThat(server.targets()).containsExactly("/go");
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "gopher://127.0.0.1/x",
        "jar:http://127.0.0.1/x!/",
        "data:text/html,secret",
        "http://user:password@127.0.0.1/x",
        "http://0x7f.1/x"
      })
  void aRedirectToWhatIsNotTheWebIsNotFollowed(String location) {
    server.on("/go", Answer.redirect(301, location));

    FetchFailure failure = failure(Fetching.settings(directory), server.uri("/go"));

    assertThat(failure.cause()).isEqualTo(Cause.URL);
    assertThat(failure.reason()).startsWith("is redirected here");
    assertThat(server.targets()).containsExactly("/go");
  }

  @Test
  void aNameThatChangesItsAddressAfterTheCheckGainsNothing() throws Exception {
    Changing names = new Changing("127.0.0.1", "127.0.0.2", "127.0.0.2");
    AddressRules rules = AddressRules.of(List.of("127.0.0.1"), AddressRules.USUAL_PORTS);
    try (HttpFetcher fetcher = fetcher(rules, names)) {
      URI uri = server.uri("changing.example", "/x");

      assertThat(fetcher.await(FetchRequest.of(uri, FetchPurpose.FEED)))
          .isInstanceOf(Fetched.class);
      assertThat(names.count.get()).as("looked up once a connection").isEqualTo(1);
      assertThat(server.requests("/x").get(0).header("Host"))
          .isEqualTo("changing.example:" + server.port());

      server.on("/y", Answer.raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nx"));
      assertThat(
              fetcher.await(
                  FetchRequest.of(server.uri("changing.example", "/y"), FetchPurpose.FEED)))
          .as("over the connection that was checked")
          .isInstanceOf(Fetched.class);
      FetchFailure failure = (FetchFailure) fetcher.await(FetchRequest.of(uri, FetchPurpose.FEED));
      assertThat(failure.cause()).isEqualTo(Cause.ADDRESS);
      assertThat(failure.reason()).contains("changing.example is at 127.0.0.2", "loopback");
    }
  }

  @Test
  void ofSeveralAddressesOnlyThoseThatAreAllowedAreTried() throws Exception {
    HostNames names =
        host ->
            new InetAddress[] {
              InetAddress.getByName("10.0.0.1"),
              InetAddress.getByName("127.0.0.2"),
              InetAddress.getByName("127.0.0.1")
            };
    AddressRules rules = AddressRules.of(List.of("127.0.0.1"), AddressRules.USUAL_PORTS);
    try (HttpFetcher fetcher = fetcher(rules, names)) {
      URI uri = server.uri("several.example", "/x");
      assertThat(fetcher.await(FetchRequest.of(uri, FetchPurpose.FEED)))
          .isInstanceOf(Fetched.class);
    }
  }

  @Test
  void aNameWithoutAnAddressIsUnreachable() throws Exception {
    HostNames names =
        host -> {
          throw new UnknownHostException(host);
        };
    try (HttpFetcher fetcher = fetcher(AddressRules.publicOnly(), names)) {
      FetchFailure failure =
          (FetchFailure)
              fetcher.await(FetchRequest.of(URI.create("http://none.example/"), FetchPurpose.FEED));
      assertThat(failure.cause()).isEqualTo(Cause.DNS);
      assertThat(failure.outcome()).isEqualTo(DocumentOutcome.UNREACHABLE);
      assertThat(failure.isPassing()).isTrue();
    }
  }

  @Test
  void portsThatAreNotOfTheWebAreRefused() throws Exception {
    HostNames names = host -> new InetAddress[] {InetAddress.getByName("8.8.8.8")};
    try (HttpFetcher fetcher = fetcher(AddressRules.of(List.of(), Set.of(80, 443)), names)) {
      FetchFailure failure =
          (FetchFailure)
              fetcher.await(
                  FetchRequest.of(URI.create("http://public.example:22/"), FetchPurpose.FEED));
      assertThat(failure.cause()).isEqualTo(Cause.ADDRESS);
      assertThat(failure.reason()).contains("port 22");
    }
  }

  @Test
  void robotsTxtIsUnderTheSameRules() throws Exception {
    try (HttpFetcher fetcher =
        new HttpFetcher(
            FetchSettings.usual(directory)
                .withPoliteness(Politeness.usual().withSpacing(Duration.ZERO)),
            new SimpleMeterRegistry(),
            Clock.systemUTC())) {
      FetchFailure failure =
          (FetchFailure) fetcher.await(FetchRequest.of(server.uri("/x"), FetchPurpose.PAGE));
      assertThat(failure.cause()).isEqualTo(Cause.ADDRESS);
      assertThat(server.connections()).isZero();
    }
  }

  private FetchFailure failure(FetchSettings settings, URI uri) {
    try (HttpFetcher fetcher =
        new HttpFetcher(settings, new SimpleMeterRegistry(), Clock.systemUTC())) {
      return (FetchFailure) fetcher.await(FetchRequest.of(uri, FetchPurpose.FEED));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFetchThatDiesEndsAndTheNextOneIsServed() {
    AtomicInteger asked = new AtomicInteger();
    HostNames names =
        host -> {
          if (asked.getAndIncrement() == 0) {
            throw new OutOfMemoryError("on purpose");
          }
          throw new UnknownHostException(host);
        };
    try (HttpFetcher fetcher = fetcher(AddressRules.publicOnly(), names)) {
      FetchRequest request =
          FetchRequest.of(URI.create("http://news.example/"), FetchPurpose.PAGE)
              .obeyingRobots(false);

      FetchResult died = fetcher.fetch(request).orTimeout(20, TimeUnit.SECONDS).join();
      FetchResult next = fetcher.fetch(request).orTimeout(20, TimeUnit.SECONDS).join();

      assertThat(died)
          .isInstanceOfSatisfying(
              FetchFailure.class,
              failure -> assertThat(failure.reason()).contains("OutOfMemoryError"));
      assertThat(next)
          .isInstanceOfSatisfying(
              FetchFailure.class, failure -> assertThat(failure.cause()).isEqualTo(Cause.DNS));
    }
  }

  private HttpFetcher fetcher(AddressRules rules, HostNames names) {
    return new HttpFetcher(
        Fetching.settings(directory).withAddresses(rules),
        new SimpleMeterRegistry(),
        Clock.systemUTC(),
        names,
        null);
  }

  /** A name with another address each time it is looked up. */
  private static final class Changing implements HostNames {

    private final Deque<String> addresses;
    private final AtomicInteger count = new AtomicInteger();

    Changing(String... addresses) {
      this.addresses = new ArrayDeque<>(List.of(addresses));
    }

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
      count.incrementAndGet();
      return new InetAddress[] {InetAddress.getByName(addresses.remove())};
    }
  }
}
