package news.dateline.ingest.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.document.DocumentId;
import news.dateline.ingest.source.upload.BusyException;
import news.dateline.ingest.source.upload.SlowSenderException;
import news.dateline.ingest.source.upload.SpoolException;
import news.dateline.ingest.source.upload.TooLargeException;
import news.dateline.ingest.source.upload.UploadLabel;
import news.dateline.ingest.source.upload.UploadSource;
import news.dateline.service.Problems;
import news.dateline.story.Home;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/documents} takes a document, any media type, as the body of the request; or the
 * files of a form, each of them a document.
 */
@RestController
@RequestMapping("/api/documents")
class UploadController {

  private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);

  /** The header that tells where the newsroom is. */
  private static final String HOME = "Dateline-Home";

  private final UploadSource uploads;
  private final UploadPolicy policy;

  UploadController(UploadSource uploads, UploadPolicy policy) {
    this.uploads = uploads;
    this.policy = policy;
  }

  /** A document that was taken. */
  record Taken(String id, String name) {}

  @PostMapping
  ResponseEntity<?> upload(HttpServletRequest request) throws InterruptedException {
    UploadPolicy.Refusal refusal = policy.refusal(request);
    if (refusal != null) {
      return refusal.answer();
    }
    Home home;
    try {
      String given = request.getHeader(HOME);
      home = given == null ? null : Home.parse(HeaderText.decode(given).strip());
    } catch (IllegalArgumentException e) {
      return Problems.problem(HttpStatus.BAD_REQUEST, HOME + " " + e.getMessage());
    }
    List<Taken> taken = new ArrayList<>();
    try (UploadSource.Turn turn = uploads.receive(request.getInputStream())) {
      return take(request, turn.stream(), home, taken);
    } catch (TooLargeException e) {
      return problem(
          HttpStatus.CONTENT_TOO_LARGE,
          e.getMessage(),
          taken,
          HttpHeaders.LOCATION,
          place(e.id().value()));
    } catch (BusyException e) {
      return problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          e.getMessage(),
          taken,
          HttpHeaders.RETRY_AFTER,
          Problems.RETRY_AFTER_SECONDS);
    } catch (SlowSenderException e) {
      return problem(
          HttpStatus.REQUEST_TIMEOUT, e.getMessage(), taken, HttpHeaders.CONNECTION, "close");
    } catch (SpoolException e) {
      // Its message has paths, which are nobody else's business.
      LOG.error("Cannot keep an upload on disk: {}", e.getMessage());
      return e.isForSpace()
          ? problem(HttpStatus.INSUFFICIENT_STORAGE, "no space is left for uploads", taken)
          : problem(
              HttpStatus.INTERNAL_SERVER_ERROR,
              "it cannot be kept on disk; the log tells why",
              taken);
    } catch (IOException e) {
      LOG.debug("An upload broke off", e);
      return problem(
          HttpStatus.BAD_REQUEST, e.getMessage(), taken, HttpHeaders.CONNECTION, "close");
    }
  }

  private ResponseEntity<?> take(
      HttpServletRequest request, InputStream stream, @Nullable Home home, List<Taken> taken)
      throws IOException, TooLargeException, BusyException, InterruptedException {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      String fileName = HeaderText.fileName(request.getHeader(HttpHeaders.CONTENT_DISPOSITION));
      DocumentId id = uploads.take(stream, UploadLabel.of(fileName, declared(type)).withHome(home));
      return ResponseEntity.accepted()
          .location(URI.create(place(id.value())))
          .body(Map.of("id", id.value()));
    }
    FormFiles files = new FormFiles(stream, type);
    for (FormFiles.FormFile file = files.next(); file != null; file = files.next()) {
      UploadLabel label = UploadLabel.of(file.name(), declared(file.mediaType())).withHome(home);
      taken.add(new Taken(uploads.take(file.stream(), label).value(), label.name()));
    }
    return taken.isEmpty()
        ? Problems.problem(HttpStatus.BAD_REQUEST, "there is no file in this form")
        : ResponseEntity.accepted().body(Map.of("documents", taken));
  }

  /** What was taken before is told, since it stays taken. */
  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, @Nullable String detail, List<Taken> taken, String... headers) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(detail));
    if (!taken.isEmpty()) {
      problem.setProperty("documents", taken);
    }
    return Problems.problem(problem, headers);
  }

  private static String place(String id) {
    return "/api/documents/" + id;
  }

  /** curl names these types when nobody named one, so they tell nothing. */
  private static @Nullable String declared(@Nullable String type) {
    return type == null
            || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
            || type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE)
        ? null
        : type;
  }
}
