package news.dateline.classify.app.live;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers that say what is wrong (RFC 9457), also to those who accept event streams only. */
@RestControllerAdvice(assignableTypes = {StoryController.class, StreamController.class})
final class LiveProblems {

  /**
   * An answer.
   *
   * @param headers names and values in turn
   */
  static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String detail, String... headers) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
    for (int i = 0; i < headers.length; i += 2) {
      response.header(headers[i], headers[i + 1]);
    }
    return response
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badParameter(BadParameterException e) {
    return problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
  }
}
