package news.dateline.ingest.app;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.catalog.SourceCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/sources} says how each source does. */
@RestController
@RequestMapping("/api/sources")
class SourcesController {

  private final SourceCatalog catalog;
  private final UploadPolicy policy;

  SourcesController(SourceCatalog catalog, UploadPolicy policy) {
    this.catalog = catalog;
    this.policy = policy;
  }

  /**
   * The answer.
   *
   * @param file of sources; null where there is none
   * @param problem why the file's last change was not taken; null where it was
   */
  record Answer(@Nullable String file, @Nullable String problem, List<Item> sources) {}

  /**
   * A source.
   *
   * @param state label of a {@link SourceStatus.State}
   * @param lastFetch the last one that went well; of what is given and not fetched, when the last
   *     one was taken; null before
   * @param nextFetch null where it looks all the time, not at all, or no more
   * @param lastError null where the last look went well
   */
  record Item(
      String id,
      String kind,
      String state,
      @Nullable Instant lastFetch,
      @Nullable Instant nextFetch,
      @Nullable String lastError) {}

  @GetMapping
  ResponseEntity<?> sources(HttpServletRequest request) {
    UploadPolicy.Refusal refusal = policy.listRefusal(request);
    if (refusal != null) {
      return refusal.answer();
    }
    List<Item> items =
        catalog.sources().stream().map(this::item).sorted(Comparator.comparing(Item::id)).toList();
    Path file = catalog.file();
    return ResponseEntity.ok(
        new Answer(file == null ? null : file.toString(), catalog.problem(), items));
  }

  private Item item(Source source) {
    SourceStatus status = catalog.status(source);
    return new Item(
        source.ref().id(),
        source.ref().kind().label(),
        status.state().label(),
        seconds(status.lastLook()),
        seconds(status.nextLook()),
        status.lastError());
  }

  /** No person reads on. */
  private static @Nullable Instant seconds(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
  }
}
