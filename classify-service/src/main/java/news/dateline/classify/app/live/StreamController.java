package news.dateline.classify.app.live;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import news.dateline.classify.live.LiveFeed;
import news.dateline.classify.live.Subscription;
import news.dateline.service.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** {@code GET /api/stories/stream} tells of each story as it is tagged, by Server-Sent Events. */
@RestController
final class StreamController {

  private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);

  /** Where nothing happens; shows which browsers are gone, and them that we are not. */
  private static final Duration BEAT = Duration.ofSeconds(15);

  private static final long NO_TIMEOUT = 0;
  private static final String RETRY_AFTER_SECONDS = "10";

  private final LiveFeed feed;

  StreamController(LiveFeed feed) {
    this.feed = feed;
  }

  @GetMapping("/api/stories/stream")
  ResponseEntity<?> stream(HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "after");
    if (request.getMethod().equals(HttpMethod.HEAD.name())) {
      // Spring sends these here, too; nobody would ever read what a subscription tells.
      return stream().build();
    }
    Subscription subscription = feed.subscribe(parameters.filter(), parameters.after());
    if (subscription == null) {
      return Problems.problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "as many follow as may: dateline.live.subscribers",
          HttpHeaders.RETRY_AFTER,
          RETRY_AFTER_SECONDS);
    }
    ResponseBodyEmitter emitter = new ResponseBodyEmitter(NO_TIMEOUT);
    emitter.onCompletion(subscription::close);
    emitter.onError(e -> subscription.close());
    // As many as may subscribe.
    Thread thread = new Thread(() -> tell(subscription, emitter), "live-subscriber");
    thread.setDaemon(true);
    thread.start();
    return stream().body(emitter);
  }

  private static ResponseEntity.BodyBuilder stream() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        // Proxies would keep events until there are enough of them.
        .header("X-Accel-Buffering", "no");
  }

  /** A browser that takes nothing holds up its own thread, until the server gives it up. */
  private static void tell(Subscription subscription, ResponseBodyEmitter emitter) {
    try (subscription) {
      for (byte[] events = subscription.take(BEAT);
          events.length > 0;
          events = subscription.take(BEAT)) {
        emitter.send(events);
      }
      emitter.complete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      // The server ends what cannot be written to.
      LOG.debug("A follower is gone: {}", e.toString());
    }
  }
}
