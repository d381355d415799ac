package news.dateline.classify.app.live;

import news.dateline.service.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a parameter, also to those who accept event streams only. */
@RestControllerAdvice(assignableTypes = {StoryController.class, StreamController.class})
final class LiveProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badParameter(BadParameterException e) {
    return Problems.problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
  }
}
