package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import news.dateline.ingest.fetch.FetchFailure.Cause;
import news.dateline.ingest.fixture.Certificates;
import news.dateline.ingest.fixture.Fetching;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class TlsTest {

  private static final Certificates AUTHORITY = Certificates.authority();
  private static final Instant NOW = Instant.now();

  @TempDir private Path directory;

  @Test
  void aServerWithACertificateForItsNameIsTrusted() {
    FetchResult result = fetch(AUTHORITY.server("news.example"), AUTHORITY.trusting());

    assertThat(result).isInstanceOf(Fetched.class);
  }

  @Test
  void aCertificateForAnotherNameIsNot() {
    FetchFailure failure = failure(AUTHORITY.server("other.example"), AUTHORITY.trusting());

    assertThat(failure.cause()).isEqualTo(Cause.TLS);
    assertThat(failure.isPassing()).isTrue();
    assertThat(failure.reason()).contains("news.example");
  }

  @Test
  void aCertificateThatIsOverIsNot() {
    SSLContext over =
        AUTHORITY.server("news.example", NOW.minusSeconds(7200), NOW.minusSeconds(3600));

    assertThat(failure(over, AUTHORITY.trusting()).cause()).isEqualTo(Cause.TLS);
  }

  @Test
  void aCertificateThatNobodyKnownHasSignedIsNot() {
    assertThat(failure(AUTHORITY.server("news.example"), null).cause()).isEqualTo(Cause.TLS);
  }

  @Test
  void aServerThatSpeaksNoTlsIsNot() throws Exception {
    try (WebServer server = WebServer.start();
        HttpFetcher fetcher = fetcher(AUTHORITY.trusting())) {
      URI uri = URI.create("https://news.example:" + server.port() + "/x");
      FetchResult result = fetcher.await(FetchRequest.of(uri, FetchPurpose.FEED));
      assertThat(((FetchFailure) result).cause()).isEqualTo(Cause.TLS);
    }
  }

  @Test
  void aRedirectFromPlainToSafeIsFollowedAndBack() throws Exception {
    try (WebServer plain = WebServer.start();
        WebServer safe = WebServer.start(AUTHORITY.server("news.example"));
        HttpFetcher fetcher = fetcher(AUTHORITY.trusting())) {
      plain
          .on("/a", Answer.redirect(301, safe.uri("news.example", "/b").toString()))
          .on("/c", Answer.ok("text/html", "x"));
      safe.on("/b", Answer.redirect(302, plain.uri("news.example", "/c").toString()));

      FetchResult result =
          fetcher.await(FetchRequest.of(plain.uri("news.example", "/a"), FetchPurpose.FEED));

      assertThat(result).isInstanceOf(Fetched.class);
      assertThat(result.uri()).isEqualTo(plain.uri("news.example", "/c"));
      assertThat(((Fetched) result).movedTo()).isEqualTo(safe.uri("news.example", "/b"));
    }
  }

  private FetchFailure failure(SSLContext tls, @Nullable SSLContext trust) {
    return (FetchFailure) fetch(tls, trust);
  }

  private FetchResult fetch(SSLContext tls, @Nullable SSLContext trust) {
    try (WebServer server = WebServer.start(tls).on("/x", Answer.ok("text/html", "x"));
        HttpFetcher fetcher = fetcher(trust)) {
      return fetcher.await(FetchRequest.of(server.uri("news.example", "/x"), FetchPurpose.FEED));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpFetcher fetcher(@Nullable SSLContext trust) {
    return new HttpFetcher(
        Fetching.settings(directory)
            .withAddresses(AddressRules.of(List.of("127.0.0.1"), AddressRules.USUAL_PORTS)),
        new SimpleMeterRegistry(),
        Clock.systemUTC(),
        host -> new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})},
        trust == null ? null : new DefaultClientTlsStrategy(trust));
  }
}
