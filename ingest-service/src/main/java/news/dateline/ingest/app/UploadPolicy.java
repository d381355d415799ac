package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import news.dateline.service.Loopback;
import news.dateline.service.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Who may upload, and see all that there is: whoever shows the token; without one configured,
 * programs on this machine. What became of one document is told to whoever knows its id.
 */
final class UploadPolicy {

  private static final Logger LOG = LoggerFactory.getLogger(UploadPolicy.class);

  /** Bytes below which a token can be found by trying. */
  private static final int GUESSABLE = 12;

  private static final String SCHEME = "Bearer ";

  private static final Refusal FROM_ELSEWHERE =
      new Refusal(HttpStatus.FORBIDDEN, "pages of other sites may not use this");
  private static final Refusal NO_TOKEN =
      new Refusal(
          HttpStatus.UNAUTHORIZED, "this needs 'Authorization: Bearer' with the upload token");
  private static final Refusal NOBODY =
      new Refusal(
          HttpStatus.FORBIDDEN,
          "set dateline.ingest.upload.token, or server.address to a loopback address");

  private final byte @Nullable [] token;
  private final boolean loopback;

  UploadPolicy(IngestProperties properties, @Value("${server.address:}") String address) {
    String configured = properties.upload().token();
    this.token = configured == null ? null : configured.getBytes(UTF_8);
    this.loopback = Loopback.isAddress(address);
    if (token == null && !loopback) {
      LOG.warn("Uploads are refused: {}", NOBODY.detail());
    } else if (token != null && !loopback && token.length < GUESSABLE) {
      LOG.warn("dateline.ingest.upload.token is so short that it can be guessed");
    }
  }

  /** An answer to a request that is refused: 401 where the token helps, else 403. */
  record Refusal(HttpStatus status, String detail) {

    ResponseEntity<ProblemDetail> answer() {
      return status == HttpStatus.UNAUTHORIZED
          ? Problems.problem(status, detail, HttpHeaders.WWW_AUTHENTICATE, "Bearer")
          : Problems.problem(status, detail);
    }
  }

  /** Why the upload is refused; null where it is not. */
  @Nullable Refusal refusal(HttpServletRequest request) {
    if (token != null) {
      return showsToken(request) ? null : NO_TOKEN;
    }
    if (!loopback) {
      return NOBODY;
    }
    return isFromElsewhere(request) ? FROM_ELSEWHERE : null;
  }

  /**
   * Why the request for a list is refused; null where it is not. Lists tell of addresses that may
   * hold keys, and of paths.
   */
  @Nullable Refusal listRefusal(HttpServletRequest request) {
    return refusal(request);
  }

  /** Why the request for what nobody can guess is refused; null where it is not. */
  @Nullable Refusal readRefusal(HttpServletRequest request) {
    return token == null && loopback && isFromElsewhere(request) ? FROM_ELSEWHERE : null;
  }

  private boolean showsToken(HttpServletRequest request) {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    return shown != null
        && shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(token, shown.substring(SCHEME.length()).strip().getBytes(UTF_8));
  }

  /** A browser on this machine would send what any web page tells it to. */
  private static boolean isFromElsewhere(HttpServletRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    return !Loopback.isHost(host)
        || Loopback.isOtherOrigin(request.getHeader(HttpHeaders.ORIGIN), host);
  }
}
