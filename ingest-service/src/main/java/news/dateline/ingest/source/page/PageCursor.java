package news.dateline.ingest.source.page;

import java.time.Duration;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.fetch.Validators;
import news.dateline.ingest.source.web.CursorJson;
import news.dateline.ingest.source.web.Shown;
import news.dateline.ingest.source.web.TakenLinks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept of a page between two looks: the state of its cursor.
 *
 * @param validators of the last answer; none where there is more to be taken of it
 * @param digest SHA-256 of its bytes; null before the first
 * @param pause before the next look
 * @param taken links that were followed
 * @param encodedShown what it showed last where it is a story, in few bytes; null where that is not
 *     known
 */
record PageCursor(
    Validators validators,
    @Nullable String digest,
    Duration pause,
    TakenLinks taken,
    @Nullable String encodedShown) {

  private static final int MAX_LINKS = 20_000;
  private static final String ETAG = "etag";
  private static final String LAST_MODIFIED = "lastModified";
  private static final String DIGEST = "digest";
  private static final String SHOWN = "shown";

  /** Of that cursor; a fresh one where there is none, or one that cannot be read. */
  static PageCursor of(@Nullable SourceCursor cursor) {
    CursorJson json = CursorJson.of(cursor);
    return new PageCursor(
        new Validators(json.text(ETAG), json.text(LAST_MODIFIED)),
        json.text(DIGEST),
        json.pause(),
        json.taken(MAX_LINKS),
        json.text(SHOWN));
  }

  /** The same, showing something else. */
  PageCursor showing(@Nullable Shown other) {
    return new PageCursor(validators, digest, pause, taken, other == null ? null : other.encode());
  }

  /** What it showed last where it is a story; null where that is not known. */
  @Nullable Shown shown() {
    return Shown.decode(encodedShown);
  }

  /** As the state of a cursor. */
  String json() {
    ObjectNode json = CursorJson.with(taken, pause);
    json.put(ETAG, validators.etag());
    json.put(LAST_MODIFIED, validators.lastModified());
    json.put(DIGEST, digest);
    json.put(SHOWN, encodedShown);
    return json.toString();
  }
}
