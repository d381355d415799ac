package news.dateline.ingest.split.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How one page looks. */
record Style(
    boolean headings,
    boolean capitals,
    boolean byline,
    boolean date,
    boolean dateline,
    boolean shortHeads,
    int mark,
    String rule) {

  private static final int HEAD_WORDS = 5;

  static Style any(Random random) {
    return new Style(
        random.nextBoolean(),
        random.nextInt(6) == 0,
        random.nextInt(4) == 0,
        random.nextInt(6) == 0,
        random.nextInt(4) == 0,
        random.nextInt(4) == 0,
        random.nextInt(4),
        Phrases.RULES.get(random.nextInt(Phrases.RULES.size())));
  }

  String head(String text) {
    String[] words = text.split("\\s+");
    boolean cut = shortHeads && words.length > HEAD_WORDS;
    String head = cut ? String.join(" ", List.of(words).subList(0, HEAD_WORDS)) : text;
    return capitals ? head.toUpperCase(Locale.ROOT) : head;
  }
}
