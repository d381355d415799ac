package news.dateline.classify.app.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.service.Loopback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps the stories from pages of other sites, and the page from doing what it has no need to: it
 * shows text that anybody may have written.
 */
final class LiveGuard implements HandlerInterceptor {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

  private static final String OTHER_NAME =
      "this name is not one of this server; see dateline.live.hosts";
  private static final String OTHER_SITE = "pages of other sites are not answered";

  /** Of {@code Sec-Fetch-Site}: other ports of this machine are of the same site, too. */
  private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

  /** Which no other site can make its own. */
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|\\d+(\\.\\d+){3}");

  private final boolean loopback;
  private final List<String> hosts;

  /**
   * @param address that the server is bound to; empty for all of them
   * @param hosts names that it may be asked for by, beside those of this machine; where it is not
   *     bound to loopback, by addresses, too
   */
  LiveGuard(String address, List<String> hosts) {
    this.loopback = Loopback.isAddress(address);
    this.hosts = List.copyOf(hosts);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    String host = request.getHeader(HttpHeaders.HOST);
    if (!isOwn(host)) {
      return refuse(response, OTHER_NAME);
    }
    if (!isSameOrigin(request.getHeader(HttpHeaders.ORIGIN), host) || isOfOtherSite(request)) {
      return refuse(response, OTHER_SITE);
    }
    return true;
  }

  private static boolean refuse(HttpServletResponse response, String detail) throws IOException {
    response.setStatus(HttpStatus.FORBIDDEN.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            "{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"%s\"}"
                .formatted(detail)
                .getBytes(UTF_8));
    return false;
  }

  /**
   * Whether a browser asks for a page of another site (Fetch Metadata), which may do so without an
   * {@code Origin} and without reading the answer. Links to the page itself are followed.
   */
  private static boolean isOfOtherSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null
        && OTHER_SITES.contains(site.toLowerCase(Locale.ROOT))
        && !request.getRequestURI().equals(request.getContextPath() + "/");
  }

  private boolean isOwn(@Nullable String hostAndPort) {
    if (Loopback.isHost(hostAndPort)) {
      return true;
    }
    String host = Loopback.name(hostAndPort);
    if (host == null) {
      return false;
    }
    return hosts.contains(host) || (!loopback && ADDRESS.matcher(host).matches());
  }

  /** Behind a proxy it may be asked for by https. */
  private static boolean isSameOrigin(@Nullable String origin, @Nullable String host) {
    return origin == null
        || origin.toLowerCase(Locale.ROOT).equals("https://" + host)
        || !Loopback.isOtherOrigin(origin, host);
  }
}
