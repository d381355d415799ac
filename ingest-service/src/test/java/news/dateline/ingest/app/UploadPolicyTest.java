package news.dateline.ingest.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class UploadPolicyTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
  void programsOfThisMachineMayUploadWhereTheServerIsBoundToLoopback(String address) {
    request.addHeader("Host", "127.0.0.1:8081");

    assertThat(refusal(null, address)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "192.0.2.1"})
  void withoutATokenNobodyMayUploadElsewhere(String address) {
    request.addHeader("Host", "127.0.0.1:8081");

    assertThat(refusal(null, address)).contains("dateline.ingest.upload.token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8081", "LOCALHOST", "[::1]:8081", "127.0.0.1"})
  void everyNameOfThisMachineIsItsOwn(String host) {
    request.addHeader("Host", host);

    assertThat(refusal(null, "127.0.0.1")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:8081",
        "127.0.0.1.evil.example",
        "127.evil.example",
        "localhost.evil.example",
        "a b",
        ""
      })
  void aNameThatMayBeMadeToPointHereIsRefused(String host) {
    request.addHeader("Host", host);

    assertThat(refusal(null, "127.0.0.1")).isNotNull();
  }

  @Test
  void aRequestWithoutAHostIsRefused() {
    assertThat(refusal(null, "127.0.0.1")).isNotNull();
  }

  @Test
  void aPageOfThisServerMayUploadAndNoOther() {
    request.addHeader("Host", "localhost:8081");
    request.addHeader("Origin", "http://localhost:8081");
    assertThat(refusal(null, "127.0.0.1")).isNull();

    MockHttpServletRequest other = new MockHttpServletRequest();
    other.addHeader("Host", "localhost:8081");
    other.addHeader("Origin", "http://localhost:3000");
    assertThat(new UploadPolicy(properties(null), "127.0.0.1").refusal(other)).isNotNull();
  }

  @Test
  void theTokenIsAskedForAlsoOnLoopback() {
    request.addHeader("Host", "127.0.0.1");

    assertThat(refusal("s3cret", "127.0.0.1")).contains("Authorization: Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cret", "Bearer wrong", "Bearer ", "Basic s3cret", "Bearer s3cretx"})
  void aWrongTokenIsRefused(String authorization) {
    request.addHeader("Authorization", authorization);

    assertThat(refusal("s3cret", "0.0.0.0")).isNotNull();
  }

  @Test
  void whoShowsTheTokenMayUploadFromAnywhere() {
    request.addHeader("Host", "dateline.example");
    request.addHeader("Authorization", "Bearer s3cret");

    assertThat(refusal("s3cret", "0.0.0.0")).isNull();
  }

  @Test
  void theTokenIsWhatHelpsAndWithoutOneNothingDoes() {
    assertThat(status(policy("s3cret", "0.0.0.0").refusal(request))).isEqualTo(401);
    assertThat(status(policy(null, "0.0.0.0").refusal(request))).isEqualTo(403);
    request.addHeader("Host", "evil.example");
    assertThat(status(policy(null, "127.0.0.1").refusal(request))).isEqualTo(403);
    assertThat(status(policy(null, "127.0.0.1").readRefusal(request))).isEqualTo(403);
  }

  @Test
  void whoIsToldToShowTheTokenIsToldHow() {
    UploadPolicy.Refusal refusal = requireNonNull(policy("s3cret", "0.0.0.0").listRefusal(request));

    assertThat(refusal.answer().getHeaders().getFirst("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void listsNeedTheTokenAndOneDocumentDoesNot() {
    request.addHeader("Host", "dateline.example");
    UploadPolicy policy = policy("s3cret", "0.0.0.0");
    assertThat(status(policy.listRefusal(request))).isEqualTo(401);
    assertThat(policy.readRefusal(request)).isNull();

    request.addHeader("Authorization", "bearer s3cret");
    assertThat(policy.listRefusal(request)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "192.0.2.1"})
  void withoutATokenNobodySeesListsElsewhere(String address) {
    request.addHeader("Host", "127.0.0.1:8081");

    UploadPolicy.Refusal refusal = requireNonNull(policy(null, address).listRefusal(request));

    assertThat(refusal.status().value()).isEqualTo(403);
    assertThat(refusal.detail()).contains("dateline.ingest.upload.token");
  }

  @Test
  void programsOfThisMachineSeeListsOnLoopback() {
    request.addHeader("Host", "127.0.0.1:8081");

    assertThat(policy(null, "127.0.0.1").listRefusal(request)).isNull();
  }

  private static int status(UploadPolicy.@Nullable Refusal refusal) {
    return refusal == null ? 200 : refusal.status().value();
  }

  private static UploadPolicy policy(@Nullable String token, String address) {
    return new UploadPolicy(properties(token), address);
  }

  private @Nullable String refusal(@Nullable String token, String address) {
    UploadPolicy.Refusal refusal = policy(token, address).refusal(request);
    return refusal == null ? null : refusal.detail();
  }

  private static IngestProperties properties(@Nullable String token) {
    return new IngestProperties(
        null,
        List.of(),
        List.of(),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofDays(400),
        new IngestProperties.UploadProperties(Path.of("spool"), token, Duration.ofMinutes(1)),
        new IngestProperties.LimitProperties(
            DataSize.ofMegabytes(1), 1, 1, 1, 200, Duration.ofSeconds(1)),
        new IngestProperties.IsolationProperties(
            1, DataSize.ofMegabytes(64), Duration.ofSeconds(1), 1),
        1,
        1);
  }
}
