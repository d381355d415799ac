package news.dateline.ingest.source.page;

import java.time.Duration;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.fetch.Validators;
import news.dateline.ingest.source.web.Shown;
import news.dateline.ingest.source.web.TakenLinks;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept of a page between two looks: the state of its cursor.
 *
 * @param validators of the last answer; none where there is more to be taken of it
 * @param digest SHA-256 of its bytes; null before the first
 * @param pause before the next look
 * @param taken links that were followed
 * @param shown what it showed last where it is a story; null where that is not known
 */
record PageCursor(
    Validators validators,
    @Nullable String digest,
    Duration pause,
    TakenLinks taken,
    @Nullable Shown shown) {

  private static final int MAX_LINKS = 20_000;
  private static final String ETAG = "etag";
  private static final String LAST_MODIFIED = "lastModified";
  private static final String DIGEST = "digest";
  private static final String PAUSE = "pauseSeconds";
  private static final String TAKEN = "taken";
  private static final String SHOWN = "shown";

  /** Of that cursor; a fresh one where there is none, or one that cannot be read. */
  static PageCursor of(@Nullable SourceCursor cursor) {
    JsonNode json = read(cursor);
    return new PageCursor(
        new Validators(text(json, ETAG), text(json, LAST_MODIFIED)),
        text(json, DIGEST),
        Duration.ofSeconds(Math.max(1, json.path(PAUSE).asLong(1))),
        TakenLinks.decode(text(json, TAKEN), MAX_LINKS),
        Shown.decode(text(json, SHOWN)));
  }

  private static JsonNode read(@Nullable SourceCursor cursor) {
    if (cursor != null && cursor.state() != null) {
      try {
        return JsonMapper.shared().readTree(cursor.state());
      } catch (JacksonException e) {
        // As if there were none: documents are known by their ids, too.
      }
    }
    return JsonMapper.shared().createObjectNode();
  }

  private static @Nullable String text(JsonNode json, String key) {
    return json.path(key).isString() ? json.path(key).stringValue() : null;
  }

  /** The same, showing something else. */
  PageCursor showing(@Nullable Shown other) {
    return new PageCursor(validators, digest, pause, taken, other);
  }

  /** As the state of a cursor. */
  String json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put(ETAG, validators.etag());
    json.put(LAST_MODIFIED, validators.lastModified());
    json.put(DIGEST, digest);
    json.put(PAUSE, pause.toSeconds());
    json.put(TAKEN, taken.encode());
    json.put(SHOWN, shown == null ? null : shown.encode());
    return json.toString();
  }
}
