package news.dateline.classify.app.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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

  private static final String FROM_ELSEWHERE =
      "{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"this name is not one of this server;"
          + " see dateline.live.hosts\"}";

  /** Which no other site can make its own. */
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|\\d+(\\.\\d+){3}");

  private final boolean loopback;
  private final List<String> hosts;

  /**
   * @param address that the server is bound to; empty for all of them
   * @param hosts names that it may be asked for by
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
    if (isOwn(host) && isSameOrigin(request.getHeader(HttpHeaders.ORIGIN), host)) {
      return true;
    }
    response.setStatus(HttpStatus.FORBIDDEN.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(FROM_ELSEWHERE.getBytes(UTF_8));
    return false;
  }

  private boolean isOwn(@Nullable String hostAndPort) {
    if (Loopback.isHost(hostAndPort)) {
      return true;
    }
    String host = Loopback.name(hostAndPort);
    if (host == null) {
      return false;
    }
    return hosts.contains(host)
        || (!loopback && (hosts.isEmpty() || ADDRESS.matcher(host).matches()));
  }

  /** Behind a proxy it may be asked for by https. */
  private static boolean isSameOrigin(@Nullable String origin, @Nullable String host) {
    return origin == null
        || origin.toLowerCase(Locale.ROOT).equals("https://" + host)
        || !Loopback.isOtherOrigin(origin, host);
  }
}
