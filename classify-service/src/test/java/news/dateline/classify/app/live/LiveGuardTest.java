package news.dateline.classify.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LiveGuardTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, '', localhost:8080, true",
    "127.0.0.1, '', 127.0.0.1:8080, true",
    "127.0.0.1, '', evil.example:8080, false",
    "127.0.0.1, '', 192.0.2.1:8080, false",
    "127.0.0.1, wall.example, Wall.example, true",
    "0.0.0.0, '', news.example, false",
    "0.0.0.0, '', 192.0.2.1:8080, true",
    "0.0.0.0, '', '[2001:db8::1]:8080', true",
    "0.0.0.0, '', localhost:8080, true",
    "0.0.0.0, news.example, news.example, true",
    "0.0.0.0, news_wall, news_wall:8080, true",
    "0.0.0.0, localhost, news.example, false",
    "0.0.0.0, localhost, 192.0.2.1:8082, true",
    "0.0.0.0, localhost, 127.0.0.1:8082, true",
    "0.0.0.0, '', 'a b', false"
  })
  void itAnswersByNamesThatNoOtherSiteCanMakeItsOwn(
      String address, String hosts, String host, boolean answers) throws Exception {
    request.addHeader("Host", host);

    boolean passes =
        new LiveGuard(address, hosts.isEmpty() ? List.of() : List.of(hosts))
            .preHandle(request, response, this);

    assertThat(passes).isEqualTo(answers);
    assertThat(response.getStatus()).isEqualTo(answers ? 200 : 403);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, true",
    "https://localhost:8080, true",
    "https://evil.example, false",
    "null, false"
  })
  void pagesOfOtherSitesAreRefused(String origin, boolean answers) throws Exception {
    request.addHeader("Host", "localhost:8080");
    request.addHeader("Origin", origin);

    assertThat(new LiveGuard("127.0.0.1", List.of()).preHandle(request, response, this))
        .isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/stories/stream, cross-site, false",
    "/api/stories/stream, Same-Site, false",
    "/live/main.js, cross-site, false",
    "/api/stories/stream, same-origin, true",
    "/api/stories/stream, none, true",
    "/api/stories/stream, , true",
    "/, cross-site, true"
  })
  void otherSitesMayLinkToThePageAndAskForNothingElse(
      String path, @Nullable String site, boolean answers) throws Exception {
    request.setRequestURI(path);
    request.addHeader("Host", "localhost:8080");
    if (site != null) {
      request.addHeader("Sec-Fetch-Site", site);
    }

    assertThat(new LiveGuard("127.0.0.1", List.of()).preHandle(request, response, this))
        .isEqualTo(answers);
    assertThat(response.getStatus()).isEqualTo(answers ? 200 : 403);
  }

  @Test
  void thePageMayDoOnlyWhatItNeeds() throws Exception {
    request.addHeader("Host", "localhost:8080");

    new LiveGuard("127.0.0.1", List.of()).preHandle(request, response, this);

    assertThat(response.getHeader("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'none'");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
  }
}
