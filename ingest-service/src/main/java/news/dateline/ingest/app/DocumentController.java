package news.dateline.ingest.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.ingest.pipeline.InFlight;
import news.dateline.ingest.pipeline.Ingest;
import news.dateline.ingest.publish.LogException;
import news.dateline.ingest.publish.Reports;
import news.dateline.ingest.source.Document;
import news.dateline.service.Problems;
import news.dateline.wire.DocumentReportJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/documents/{id}} says what became of a document, of any source; {@code GET
 * /api/documents?state=in_flight} names those that have not ended.
 */
@RestController
@RequestMapping("/api/documents")
class DocumentController {

  private static final String IN_FLIGHT = "in_flight";

  private final UploadPolicy policy;
  private final Reports reports;
  private final Ingest ingest;

  DocumentController(UploadPolicy policy, Reports reports, Ingest ingest) {
    this.policy = policy;
    this.reports = reports;
    this.ingest = ingest;
  }

  /** The documents in flight, the oldest first: what hangs is among the first of them. */
  @GetMapping
  ResponseEntity<?> inFlight(
      @RequestParam(name = "state", defaultValue = "") String state, HttpServletRequest request) {
    UploadPolicy.Refusal refusal = policy.listRefusal(request);
    if (refusal != null) {
      return refusal.answer();
    }
    if (!state.equals(IN_FLIGHT)) {
      return Problems.problem(
          HttpStatus.BAD_REQUEST,
          "say which documents: ?state=in_flight lists those that have not ended");
    }
    return ResponseEntity.ok(
        Map.of("documents", ingest.inFlight().stream().map(DocumentController::json).toList()));
  }

  private static Map<String, Object> json(InFlight.Entry entry) {
    Document document = entry.document();
    return Map.of(
        "id", document.id().value(),
        "source", document.source().id(),
        "name", document.label().name(),
        "seconds", entry.age().toSeconds());
  }

  @GetMapping("/{id}")
  ResponseEntity<?> report(@PathVariable String id, HttpServletRequest request) {
    UploadPolicy.Refusal refusal = policy.readRefusal(request);
    if (refusal != null) {
      return refusal.answer();
    }
    if (!Digest.isId(id)) {
      return Problems.problem(
          HttpStatus.BAD_REQUEST, "a document id is 32 lower-case hexadecimal digits");
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
      return Problems.problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Kafka, which has the report, cannot be reached",
          HttpHeaders.RETRY_AFTER,
          Problems.RETRY_AFTER_SECONDS);
    }
    if (inFlight) {
      return ResponseEntity.ok(Map.of("id", id, "state", IN_FLIGHT));
    }
    return reports.has(document)
        ? Problems.problem(HttpStatus.GONE, "the report of " + id + " is no longer in Kafka")
        : Problems.problem(HttpStatus.NOT_FOUND, "no document has the id " + id);
  }
}
