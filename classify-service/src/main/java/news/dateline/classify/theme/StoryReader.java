package news.dateline.classify.theme;

import java.util.Locale;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;

/** Reads stories as word pieces of English: English ones as they are, others by a glossary. */
final class StoryReader {

  /** Of fewer words one cannot tell what a story is about. */
  private static final int MIN_KNOWN = 6;

  private static final String ENGLISH = "en";

  private StoryReader() {}

  /**
   * A story that could be read.
   *
   * @param glossed whether by a glossary
   * @param known whether enough of its words are
   */
  record Reading(StoryTokens story, boolean glossed, boolean known) {}

  /**
   * Reads a text that need not be prose, such as the name of a theme.
   *
   * @param language BCP 47; null for English
   * @return null where the language is not read
   */
  static @Nullable Reading read(StoryText text, @Nullable String language) {
    String primary = primary(language);
    if (primary.equals(ENGLISH)) {
      return new Reading(StoryTokens.of(text), false, true);
    }
    if (!Glossary.LANGUAGES.contains(primary)) {
      return null;
    }
    GlossReader.Reading glossed = GlossReader.read(Glossary.of(primary), StoryTokens.text(text));
    return new Reading(glossed.tokens(), true, glossed.known() >= MIN_KNOWN);
  }

  /** The same, but null where there is no prose, or too little that is known. */
  static @Nullable Reading readProse(StoryText text, @Nullable String language) {
    Reading reading = read(text, language);
    boolean isProse = reading != null && reading.known() && Prose.isIn(reading.story().text());
    return isProse ? reading : null;
  }

  static boolean isEnglish(@Nullable String language) {
    return primary(language).equals(ENGLISH);
  }

  /** Whether stories of the language are read at all. */
  static boolean knows(@Nullable String language) {
    return isEnglish(language) || Glossary.LANGUAGES.contains(primary(language));
  }

  private static String primary(@Nullable String language) {
    if (language == null || language.equals(ENGLISH)) {
      return ENGLISH;
    }
    String primary = Locale.forLanguageTag(language).getLanguage();
    return primary.isEmpty() ? ENGLISH : primary;
  }
}
