package news.dateline.ingest.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.ingest.pipeline.Ingest;
import news.dateline.ingest.publish.LogException;
import news.dateline.ingest.publish.Reports;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.upload.BusyException;
import news.dateline.ingest.source.upload.TooLargeException;
import news.dateline.ingest.source.upload.UploadSource;
import news.dateline.wire.DocumentReportJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/documents} takes a document, any media type, as the body of the request; {@code
 * GET /api/documents/{id}} says what became of one, of any source.
 */
@RestController
@RequestMapping("/api/documents")
class DocumentController {

  private static final String RETRY_AFTER_SECONDS = "5";

  private final UploadSource uploads;
  private final UploadPolicy policy;
  private final Reports reports;
  private final Ingest ingest;

  DocumentController(UploadSource uploads, UploadPolicy policy, Reports reports, Ingest ingest) {
    this.uploads = uploads;
    this.policy = policy;
    this.reports = reports;
    this.ingest = ingest;
  }

  @PostMapping
  ResponseEntity<?> upload(HttpServletRequest request) throws IOException, InterruptedException {
    String refusal = policy.refusal(request);
    if (refusal != null) {
      return problem(HttpStatus.UNAUTHORIZED, refusal, HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    String type = request.getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return problem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "send the document itself as the body, for instance by curl --data-binary @FILE");
    }
    try {
      DocumentId id = uploads.take(request.getInputStream(), label(request, type));
      return ResponseEntity.accepted()
          .location(URI.create(place(id)))
          .body(Map.of("id", id.value()));
    } catch (TooLargeException e) {
      return problem(
          HttpStatus.CONTENT_TOO_LARGE,
          String.valueOf(e.getMessage()),
          HttpHeaders.LOCATION,
          place(e.id()));
    } catch (BusyException e) {
      return problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          String.valueOf(e.getMessage()),
          HttpHeaders.RETRY_AFTER,
          RETRY_AFTER_SECONDS);
    }
  }

  @GetMapping("/{id}")
  ResponseEntity<?> report(@PathVariable String id, HttpServletRequest request) {
    String refusal = policy.readRefusal(request);
    if (refusal != null) {
      return problem(HttpStatus.UNAUTHORIZED, refusal);
    }
    if (!Digest.isId(id)) {
      return problem(HttpStatus.BAD_REQUEST, "a document id is 32 lower-case hexadecimal digits");
    }
    DocumentId document = new DocumentId(id);
    // In this order: a document that ends in between is found.
    boolean inFlight = ingest.isInFlight(document);
    try {
      DocumentReport report = reports.find(document);
      if (report != null) {
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .body(DocumentReportJson.write(report));
      }
    } catch (LogException e) {
      return problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Kafka, which has the report, cannot be reached",
          HttpHeaders.RETRY_AFTER,
          RETRY_AFTER_SECONDS);
    }
    if (inFlight) {
      return ResponseEntity.ok(Map.of("id", id, "state", "in_flight"));
    }
    return reports.has(document)
        ? problem(HttpStatus.GONE, "the report of " + id + " is no longer in Kafka")
        : problem(HttpStatus.NOT_FOUND, "no document has the id " + id);
  }

  private static String place(DocumentId id) {
    return "/api/documents/" + id;
  }

  /** curl names this type when nobody named one, so it tells nothing. */
  private static @Nullable String declared(@Nullable String type) {
    return type == null || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        ? null
        : type;
  }

  private static Label label(HttpServletRequest request, @Nullable String type) {
    return new Label(fileName(request), null, declared(type));
  }

  private static String fileName(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
    try {
      String name = header == null ? null : ContentDisposition.parse(header).getFilename();
      return name == null || name.isBlank() ? "upload" : name;
    } catch (IllegalArgumentException e) {
      return "upload";
    }
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String detail, String... headers) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
    for (int i = 0; i < headers.length; i += 2) {
      response.header(headers[i], headers[i + 1]);
    }
    return response
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
