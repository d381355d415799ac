package news.dateline.classify.region;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The names to look for: English ones always, and a language's own names of the countries where the
 * language of a story is known. These are made from ICU at their first use and kept; their number
 * is that of ICU's languages.
 */
final class Gazetteer {

  private static final String BASE_LANGUAGE = "en";

  private final NameTrie base;
  private final Map<String, NameTrie> byLanguage = new ConcurrentHashMap<>();

  private Gazetteer(NameTrie base) {
    this.base = base;
  }

  static Gazetteer load() {
    return new Gazetteer(NameTables.read());
  }

  /**
   * The names in a text from left to right, longest first, without overlap. Time grows with the
   * length of the text only.
   *
   * @param language BCP 47; null where unknown
   */
  List<Span> find(String text, @Nullable String language) {
    NameTrie local = language == null ? null : namesIn(language);
    List<Span> spans = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Span span = Words.mayBeginAt(text, i) ? longest(text, i, local) : null;
      if (span == null) {
        i++;
      } else {
        spans.add(span);
        i = span.end();
      }
    }
    return spans;
  }

  private @Nullable Span longest(String text, int start, @Nullable NameTrie local) {
    Span span = base.longest(text, start);
    Span other = local == null ? null : local.longest(text, start);
    if (span == null || other == null) {
      return span == null ? other : span;
    }
    return other.length() > span.length() ? other : span;
  }

  private @Nullable NameTrie namesIn(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    String code = locale.getLanguage();
    if (code.isEmpty() || code.equals(BASE_LANGUAGE) || !LocalNames.known(code)) {
      return null;
    }
    return byLanguage.computeIfAbsent(code, LocalNames::in);
  }
}
