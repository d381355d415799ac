package news.dateline.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** BCP 47 tags as documents write them. */
public final class LanguageTag {

  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  /** ISO 639-2 codes of the languages that have a shorter one, which BCP 47 asks for. */
  private static final Map<String, String> SHORTER =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(
                  code -> Locale.forLanguageTag(code).getISO3Language(),
                  Function.identity(),
                  (a, b) -> b));

  /** Undetermined, several, none, not coded. */
  private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "mis");

  private LanguageTag() {}

  /**
   * The tag in its usual form ({@code en_us} is {@code en-US}, {@code iw} is {@code he}, {@code
   * eng} is {@code en}); null where it is malformed or names no language.
   */
  public static @Nullable String normalise(String tag) {
    Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
    String language = locale.getLanguage();
    String primary = SHORTER.getOrDefault(language, language);
    boolean named =
        primary.length() == 2
            ? TWO_LETTERS.contains(primary)
            : primary.length() == 3 && !NO_LANGUAGE.contains(primary);
    if (!named) {
      return null;
    }
    return new Locale.Builder()
        .setLocale(locale)
        .setLanguage(primary)
        .clearExtensions()
        .build()
        .toLanguageTag();
  }

  /** The primary language of a tag. */
  public static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
