package news.dateline.ingest.app;

import news.dateline.service.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers where nobody else does, as a problem too, and without telling what is inside. */
@RestControllerAdvice(
    assignableTypes = {DocumentController.class, SourcesController.class, UploadController.class})
final class UnforeseenExceptions {

  private static final Logger LOG = LoggerFactory.getLogger(UnforeseenExceptions.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> stopping(InterruptedException e) {
    return Problems.problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "stopping",
        HttpHeaders.RETRY_AFTER,
        Problems.RETRY_AFTER_SECONDS);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unforeseen(RuntimeException e) {
    LOG.error("Answering a request", e);
    return Problems.problem(
        HttpStatus.INTERNAL_SERVER_ERROR, "something went wrong; the log tells what");
  }
}
