package news.dateline.standalone.letters;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the replay of a letter ended.
 *
 * @param story id of its story; null where it has none
 * @param why for a person; null where the ending says it all
 */
record Outcome(LetterPosition letter, @Nullable String story, Ending ending, @Nullable String why) {

  static Outcome of(DeadLetter letter, Ending ending, @Nullable String why) {
    return new Outcome(letter.position(), letter.story(), ending, why);
  }

  enum Ending {
    /** Its record lies on the topic of stories again. */
    REPLAYED,
    /** A later record of its story is there already. It counts as settled. */
    SUPERSEDED,
    /** It was settled before. */
    SETTLED,
    /** It waits as before, and {@link Outcome#why()} says why. */
    REFUSED
  }

  @Override
  public String toString() {
    return letter + " " + ending.name().toLowerCase(Locale.ROOT) + (why == null ? "" : ": " + why);
  }
}
