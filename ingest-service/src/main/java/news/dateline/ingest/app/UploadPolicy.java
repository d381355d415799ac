package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;

/** Who may upload: whoever shows the token; without one configured, programs on this machine. */
final class UploadPolicy {

  private static final String SCHEME = "Bearer ";
  private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d{1,3}){3}");

  private static final String FROM_ELSEWHERE = "pages of other sites may not use this";

  private final byte @Nullable [] token;
  private final boolean loopback;

  UploadPolicy(IngestProperties properties, @Value("${server.address:}") String address) {
    String configured = properties.upload().token();
    this.token = configured == null ? null : configured.getBytes(UTF_8);
    this.loopback = isLoopback(address);
  }

  /** Why the upload is refused; null where it is not. */
  @Nullable String refusal(HttpServletRequest request) {
    if (token != null) {
      return showsToken(request)
          ? null
          : "this needs 'Authorization: Bearer' with the upload token";
    }
    if (!loopback) {
      return "set dateline.ingest.upload.token, or server.address to a loopback address";
    }
    return isFromElsewhere(request) ? FROM_ELSEWHERE : null;
  }

  /** Why the request to read is refused; null where it is not. */
  @Nullable String readRefusal(HttpServletRequest request) {
    return token == null && loopback && isFromElsewhere(request) ? FROM_ELSEWHERE : null;
  }

  private boolean showsToken(HttpServletRequest request) {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    return shown != null
        && shown.startsWith(SCHEME)
        && MessageDigest.isEqual(token, shown.substring(SCHEME.length()).strip().getBytes(UTF_8));
  }

  /** A browser on this machine would send what any web page tells it to. */
  private static boolean isFromElsewhere(HttpServletRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return !isLocalHost(host)
        || (origin != null && !origin.toLowerCase(Locale.ROOT).equals("http://" + host));
  }

  /** Other names may be a site's own that it has made to point here. */
  private static boolean isLocalHost(@Nullable String hostAndPort) {
    if (hostAndPort == null) {
      return false;
    }
    try {
      String host = URI.create("http://" + hostAndPort).getHost();
      return host != null
          && (host.equalsIgnoreCase("localhost")
              || host.equals("[::1]")
              || LOOPBACK.matcher(host).matches());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
