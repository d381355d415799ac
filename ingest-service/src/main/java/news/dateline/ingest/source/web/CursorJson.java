package news.dateline.ingest.source.web;

import java.time.Duration;
import news.dateline.document.SourceCursor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state of a cursor of web pages: an object in JSON. Whatever of it cannot be read is as if it
 * were not there, since documents are known by their ids, too.
 */
public final class CursorJson {

  private static final String PAUSE = "pauseSeconds";
  private static final String TAKEN = "taken";

  private final JsonNode json;

  private CursorJson(JsonNode json) {
    this.json = json;
  }

  /** Of that cursor; empty where there is none, or one that cannot be read. */
  public static CursorJson of(@Nullable SourceCursor cursor) {
    if (cursor != null && cursor.state() != null) {
      try {
        return new CursorJson(JsonMapper.shared().readTree(cursor.state()));
      } catch (JacksonException e) {
        // As the class says.
      }
    }
    return new CursorJson(JsonMapper.shared().createObjectNode());
  }

  /** Null where it is missing, or no text. */
  public @Nullable String text(String key) {
    return json.path(key).isString() ? json.path(key).stringValue() : null;
  }

  /** The pause before the next look; a second where it is missing. */
  public Duration pause() {
    return Duration.ofSeconds(Math.max(1, json.path(PAUSE).asLong(1)));
  }

  /**
   * Links that were followed.
   *
   * @param max how many are kept
   */
  public TakenLinks taken(int max) {
    return TakenLinks.decode(text(TAKEN), max);
  }

  /** A new state with these links. */
  public static ObjectNode with(TakenLinks taken) {
    return JsonMapper.shared().createObjectNode().put(TAKEN, taken.encode());
  }

  /** A new state with these links, and that pause before the next look. */
  public static ObjectNode with(TakenLinks taken, Duration pause) {
    return with(taken).put(PAUSE, pause.toSeconds());
  }
}
