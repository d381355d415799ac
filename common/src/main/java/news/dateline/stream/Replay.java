package news.dateline.stream;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How dead letters come back. A letter that is replayed goes to {@link Topics#STORIES} once more
 * with {@link #TIMES} in its headers, and in the same transaction a note goes to {@link
 * Topics#DEAD_LETTERS}, beside the letter: without a value, with {@link #OF} and {@link #ENDING}.
 * So a letter is replayed once, and the notes last as long as the letters.
 */
public final class Replay {

  /** On stories and dead letters: how often the record was replayed; absent for never. */
  public static final String TIMES = "dateline_replays";

  /** On notes: the letter that it is about, {@code partition@offset}. */
  public static final String OF = "dateline_replay_of";

  /** On notes: what became of the letter, {@code replayed} or {@code superseded}. */
  public static final String ENDING = "dateline_replay_ending";

  private Replay() {}

  /** How often the record was replayed. Whatever is no number counts as never. */
  public static int times(Headers headers) {
    String times = CloudEvent.get(headers, TIMES);
    return times == null || !times.matches("\\d{1,6}") ? 0 : Integer.parseInt(times);
  }

  /** Which letter a note is about; null where the record is no note. */
  public static @Nullable String noteOf(Headers headers) {
    return CloudEvent.get(headers, OF);
  }
}
