package news.dateline.classify.app.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import news.dateline.classify.live.LandMap;
import news.dateline.classify.live.LiveFeed;
import news.dateline.classify.live.LiveStory;
import news.dateline.classify.live.StoryCounts;
import news.dateline.document.Digest;
import news.dateline.service.Problems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/stories} and what is below it, and {@code GET /api/map}. */
@RestController
final class StoryController {

  private final LiveFeed feed;
  private final LandMap map;

  StoryController(LiveFeed feed, LandMap map) {
    this.feed = feed;
    this.map = map;
  }

  /** The newest stories, a line of each. */
  @GetMapping("/api/stories")
  ResponseEntity<byte[]> stories(HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "limit", "before");
    LiveFeed.Page page =
        Parameters.checked(
            () -> feed.page(parameters.filter(), parameters.limit(), parameters.before()));
    return json(page(page, feed.isReading()));
  }

  private static byte[] page(LiveFeed.Page page, boolean reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Positions and places are digits, letters and dashes.
    String next = page.next() == null ? "null" : "\"" + page.next() + "\"";
    String head =
        "{\"position\":\"%s\",\"reading\":%s,\"next\":%s,\"stories\":["
            .formatted(page.position(), reading, next);
    out.writeBytes(head.getBytes(UTF_8));
    String comma = "";
    for (LiveStory story : page.stories()) {
      out.writeBytes(comma.getBytes(UTF_8));
      out.writeBytes(story.card());
      comma = ",";
    }
    out.writeBytes("]}".getBytes(UTF_8));
    return out.toByteArray();
  }

  /** How many of them have which tag. */
  @GetMapping("/api/stories/counts")
  ResponseEntity<StoryCounts> counts(HttpServletRequest request) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(feed.counts(Parameters.of(request).filter()));
  }

  /** All of one, as it is on the topic. */
  @GetMapping("/api/stories/{id}")
  ResponseEntity<?> story(@PathVariable String id) {
    if (!Digest.isId(id)) {
      return Problems.problem(
          HttpStatus.BAD_REQUEST, "a story id is 32 lower-case hexadecimal digits");
    }
    LiveStory story = feed.find(id);
    return story == null
        ? Problems.problem(
            HttpStatus.NOT_FOUND, "no story with the id " + id + " is among the latest")
        : json(story.record());
  }

  private static ResponseEntity<byte[]> json(byte[] json) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(json);
  }

  /** Where land is, and whose. */
  @GetMapping("/api/map")
  ResponseEntity<LandMap> map() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
        .body(map);
  }
}
