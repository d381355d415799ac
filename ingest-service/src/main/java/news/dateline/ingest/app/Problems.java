package news.dateline.ingest.app;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers that say what is wrong (RFC 9457). */
final class Problems {

  static final String RETRY_AFTER_SECONDS = "5";

  private Problems() {}

  /**
   * An answer.
   *
   * @param headers names and values in turn
   */
  static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String detail, String... headers) {
    return problem(ProblemDetail.forStatusAndDetail(status, detail), headers);
  }

  static ResponseEntity<ProblemDetail> problem(ProblemDetail problem, String... headers) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.getStatus());
    for (int i = 0; i < headers.length; i += 2) {
      response.header(headers[i], headers[i + 1]);
    }
    return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
