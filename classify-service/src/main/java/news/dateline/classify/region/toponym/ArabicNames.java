package news.dateline.classify.region.toponym;

import java.util.Arrays;
import java.util.Set;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.toponym.Span.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Finds places whose names begin with the Arabic article, which papers write in many ways or leave
 * out: "al-Fashir", "el-Fasher", "Qamishli" for what the gazetteer has as "Al Qamishli".
 */
final class ArabicNames {

  private static final String[] SPELLINGS = "al el ad an ar as ash at az ed er es ez".split(" ");
  private static final Words ARTICLES = Words.of(String.join(" ", SPELLINGS));
  private static final long[] HASHES =
      Arrays.stream(SPELLINGS).mapToLong(Tokens::wordHash).toArray();
  private static final Words LOOSE = Words.of("al el");
  private static final int LONGEST = 3;

  /** Where the article is Arabic: "El Paso" is no town without it. */
  private static final Set<String> COUNTRIES =
      Set.of(
          "AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "JO", "KM", "KW", "LB", "LY", "MA",
          "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE");

  private final Gazetteer gazetteer;
  private final Tokens tokens;

  ArabicNames(Gazetteer gazetteer, Tokens tokens) {
    this.gazetteer = gazetteer;
    this.tokens = tokens;
  }

  /** Whether a token is an article, and a name's word stands behind it. */
  boolean isArticle(int token) {
    return ARTICLES.contains(tokens.hash(token))
        && tokens.isCapital(token + 1)
        && (tokens.isHyphenated(token + 1)
            || (LOOSE.contains(tokens.hash(token)) && tokens.gap(token + 1) == ' '));
  }

  /** The longest name behind an article, by any spelling of that; null if there is none. */
  @Nullable Span articled(int first, KnownNames names) {
    Span found = null;
    for (long article : HASHES) {
      long name = Gazetteer.join(0, article);
      for (int i = first + 1; i <= first + LONGEST && tokens.isCapital(i); i++) {
        if (i > first + 1 && tokens.gap(i) != ' ' && !tokens.isHyphenated(i)) {
          break;
        }
        name = Gazetteer.join(name, tokens.hash(i));
        if (isArabic(name) && (found == null || i > found.last())) {
          found = names.span(first, i, name, Shape.KNOWN);
        }
      }
    }
    return found;
  }

  /** A word that names a place by what the gazetteer has with the article only. */
  @Nullable Span bare(int first, KnownNames names) {
    if (Lexicon.commonness(tokens.hash(first)) > 0 || Lexicon.isFirstName(tokens.hash(first))) {
      return null;
    }
    for (long article : HASHES) {
      long name = Gazetteer.join(Gazetteer.join(0, article), tokens.hash(first));
      if (isArabic(name)) {
        return names.span(first, first, name, Shape.KNOWN);
      }
    }
    return null;
  }

  private boolean isArabic(long name) {
    for (int link = gazetteer.first(name); link > 0; link = gazetteer.next(link)) {
      int place = Postings.place(gazetteer.posting(link));
      if (COUNTRIES.contains(gazetteer.places().country(place))) {
        return true;
      }
    }
    return false;
  }
}
