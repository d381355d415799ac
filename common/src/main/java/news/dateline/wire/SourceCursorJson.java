package news.dateline.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import news.dateline.document.SourceCursor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The record of a {@link SourceCursor} on {@link news.dateline.stream.Topics#DOCUMENTS}. */
public final class SourceCursorJson {

  private SourceCursorJson() {}

  /**
   * The record's UTF-8 bytes; null, which deletes the record, where the place is to be forgotten.
   *
   * @throws IllegalArgumentException if the state is no JSON object
   */
  public static byte @Nullable [] write(SourceCursor cursor) {
    if (cursor.state() == null) {
      return null;
    }
    ObjectNode node = Json.object();
    Json.put(node, "source", cursor.source());
    Json.put(node, "place", cursor.place());
    try {
      node.set("state", Json.parse(cursor.state().getBytes(UTF_8)));
    } catch (MalformedRecordException e) {
      throw new IllegalArgumentException(
          "The cursor of " + cursor.source() + ": " + e.getMessage(), e);
    }
    Json.put(node, "movedAt", cursor.movedAt());
    return Json.bytes(node);
  }

  /**
   * Reads a record.
   *
   * @throws MalformedRecordException if {@code json} is no cursor
   */
  public static SourceCursor read(byte @Nullable [] json) throws MalformedRecordException {
    ObjectNode node = Json.parse(json);
    String place = Json.text(node, "place");
    String source = Json.require(node, "source");
    String state = Json.requireObject(node, "state").toString();
    Instant movedAt = Json.requireInstant(node, "movedAt");
    try {
      return new SourceCursor(source, place == null ? "" : place, state, movedAt);
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException(String.valueOf(e.getMessage()), e);
    }
  }
}
