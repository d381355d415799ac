package news.dateline.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers that say what is wrong (RFC 9457). */
public final class Problems {

  /** When to ask again a service that could not answer for now. */
  public static final String RETRY_AFTER_SECONDS = "5";

  private Problems() {}

  /**
   * An answer.
   *
   * @param headers names and values in turn
   */
  public static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String detail, String... headers) {
    return problem(ProblemDetail.forStatusAndDetail(status, detail), headers);
  }

  /**
   * An answer with more than a status and a sentence.
   *
   * @param headers names and values in turn
   */
  public static ResponseEntity<ProblemDetail> problem(ProblemDetail problem, String... headers) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.getStatus());
    for (int i = 0; i < headers.length; i += 2) {
      response.header(headers[i], headers[i + 1]);
    }
    return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
