package news.dateline.ingest.split;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a paragraph hangs together with the story before it. */
enum Tie {
  /** It could stand anywhere: it opens afresh, with names of its own, and shares few words. */
  FOREIGN,
  /** It goes on with that story: half of its names or words are known from it. */
  ATTACHED,
  /** Neither is sure. */
  UNCLEAR;

  private static final double ATTACHED_SHARE = 0.5;
  private static final double MAX_KNOWN_NAMES = 0.2;
  private static final double MAX_SHARED_WORDS = 0.25;

  /** Words that the story repeats, and its names. */
  private static final int MAX_TOPIC_WORDS = 1;

  private static final int MAX_WORDS_OF_PREVIOUS = 2;
  private static final int MIN_NAMES = 2;

  /** "CYCLING: …", "WORLD BRIEFS — …". */
  private static final Pattern KICKER =
      Pattern.compile("^\\p{Lu}[\\p{Lu}\\d &/'’-]{2,30}\\s?[:|—–]\\s");

  /** Quotes and words that point back never open a story. */
  private static final Pattern CONTINUATION =
      Pattern.compile(
          "^(?:[\"“”'‘«„(\\[]|(?:It|He|She|They|We|I|His|Her|Their|Its|This|That|These|Those|But|And"
              + "|So|Yet|Still|Also|However|Meanwhile|Instead|Then|There|Some|Many|Others|Another"
              + "|Both|Each|Such|One|Er|Sie|Es|Il|Elle|Ils|El|Ella|Pero|Mais|Aber|Und|Et|Y)\\b)");

  /**
   * @param text of the paragraph
   * @param previous the foreign paragraph before it; null where it follows the story itself
   */
  static Tie of(String text, Words paragraph, MainStory story, @Nullable Words previous) {
    Set<String> names = paragraph.names();
    int stems = paragraph.stems().size();
    long shared = story.shared(paragraph, 1);
    long knownNames = story.known(names);
    if (shared > ATTACHED_SHARE * stems || knownNames > ATTACHED_SHARE * names.size()) {
      return ATTACHED;
    }
    boolean foreign =
        shared <= Math.max(1, MAX_SHARED_WORDS * stems)
            && story.shared(paragraph, 2) + knownNames <= MAX_TOPIC_WORDS
            && knownNames <= MAX_KNOWN_NAMES * names.size()
            && (names.size() >= MIN_NAMES || hasKicker(text))
            && (previous == null || !goesOn(paragraph, previous))
            && !CONTINUATION.matcher(text).find();
    return foreign ? FOREIGN : UNCLEAR;
  }

  private static boolean goesOn(Words paragraph, Words previous) {
    return paragraph.names().stream().anyMatch(previous.names()::contains)
        || paragraph.stems().keySet().stream().filter(previous.stems()::containsKey).count()
            > MAX_WORDS_OF_PREVIOUS;
  }

  static boolean hasKicker(String text) {
    return KICKER.matcher(text).find();
  }
}
