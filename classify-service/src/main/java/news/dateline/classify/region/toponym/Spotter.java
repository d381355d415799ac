package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.classify.region.gazetteer.CuratedName;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.toponym.Span.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that may name a place, longest first, from left to right, without overlap. Time
 * grows with the length of the text only.
 */
final class Spotter {

  private static final int[] NONE = {};

  /** A longer run of capitals is a headline or a list. */
  private static final int LONGEST_LANDFORM = 4;

  private static final int LONGEST_UNKNOWN = 2;

  private static final Set<Long> DOTTED =
      Lexicon.words("st mt ft ste co no w n s e va dr rd ave blvd twp");

  private final Gazetteer gazetteer;
  private final Tokens tokens;
  private final List<Span> spans = new ArrayList<>();

  Spotter(Gazetteer gazetteer, Tokens tokens) {
    this.gazetteer = gazetteer;
    this.tokens = tokens;
  }

  List<Span> spot() {
    int i = 0;
    while (i < tokens.size()) {
      Span span = tokens.isCapital(i) ? at(i) : null;
      if (span == null) {
        i++;
      } else {
        spans.add(span);
        i = span.last() + 1;
      }
    }
    return spans;
  }

  private @Nullable Span at(int first) {
    Span known = known(first);
    Span landform = landform(first);
    if (landform != null && (known == null || landform.last() > known.last())) {
      return landform;
    }
    return known == null ? unknown(first) : known;
  }

  private @Nullable Span known(int first) {
    int longest = gazetteer.longest(tokens.hash(first));
    long name = 0;
    int bestLast = -1;
    long bestName = 0;
    for (int i = first; i < first + longest && i < tokens.size(); i++) {
      if (i > first && !continues(i)) {
        break;
      }
      name = Gazetteer.join(name, tokens.hash(i));
      boolean small = !tokens.isCapital(i) && i > first;
      if (!small && isKnown(name, first, i)) {
        bestLast = i;
        bestName = name;
      }
    }
    return bestLast < 0 ? null : span(first, bestLast, bestName, Shape.KNOWN);
  }

  private boolean isKnown(long name, int first, int last) {
    CuratedName curated = gazetteer.curated(name);
    if (curated != null && curated.initials() && !tokens.isUpper(last)) {
      return false;
    }
    // A lone letter, or "the" and its like, names nothing.
    if (first == last && tokens.length(first) == 1) {
      return false;
    }
    return curated != null || gazetteer.first(name) > 0;
  }

  /** Whether a token goes on with the name of the one before it. */
  private boolean continues(int token) {
    char gap = tokens.gap(token);
    boolean dotted =
        gap == '.'
            && (tokens.length(token - 1) == 1 || DOTTED.contains(tokens.hash(token - 1)));
    if (gap != ' ' && gap != '-' && gap != '\'' && gap != '+' && !dotted) {
      return false;
    }
    return tokens.isCapital(token) || Lexicon.CONNECTORS.contains(tokens.hash(token));
  }

  /** "Lake Lanier", "Red River", "Main Street". */
  private @Nullable Span landform(int first) {
    if (Lexicon.FUNCTION_WORDS.contains(tokens.hash(first)) || !isWord(first)) {
      return null;
    }
    int last = first;
    while (last + 1 < tokens.size()
        && last - first < LONGEST_LANDFORM
        && tokens.isCapital(last + 1)
        && (tokens.gap(last + 1) == ' ' || tokens.gap(last + 1) == '-')) {
      last++;
    }
    for (int end = last; end > first; end--) {
      long word = tokens.hash(end);
      if (Lexicon.LANDFORMS.contains(word)) {
        return span(first, end, name(first, end), Shape.LANDFORM);
      }
      if (Lexicon.STREETS.contains(word)) {
        return span(first, end, name(first, end), Shape.STREET);
      }
    }
    if (last > first && Lexicon.LANDFORMS_BEFORE.contains(tokens.hash(first))) {
      return span(first, first + 1, name(first, first + 1), Shape.LANDFORM);
    }
    return null;
  }

  /** A word that nothing is known of, where a place may be expected. */
  private @Nullable Span unknown(int first) {
    long before = tokens.hash(first - 1);
    boolean expected =
        (Lexicon.STRONG_LOCATIVES.contains(before) && tokens.gap(first) == ' ')
            || (tokens.gap(first) == ',' && endsSpan(first - 1));
    if (!expected || Lexicon.FUNCTION_WORDS.contains(tokens.hash(first)) || !isWord(first)) {
      return null;
    }
    int last = first;
    while (last + 1 < tokens.size()
        && tokens.isCapital(last + 1)
        && (tokens.gap(last + 1) == ' ' || tokens.gap(last + 1) == '-')
        && last - first < LONGEST_UNKNOWN) {
      last++;
    }
    return span(first, last, name(first, last), Shape.UNKNOWN);
  }

  private boolean endsSpan(int token) {
    return !spans.isEmpty() && spans.get(spans.size() - 1).last() == token;
  }

  private boolean isWord(int token) {
    return tokens.length(token) > 2 && Character.isLetter(tokens.text().charAt(tokens.start(token)));
  }

  private long name(int first, int last) {
    long name = 0;
    for (int i = first; i <= last; i++) {
      name = Gazetteer.join(name, tokens.hash(i));
    }
    return name;
  }

  private Span span(int first, int last, long name, Shape shape) {
    int count = 0;
    for (int link = gazetteer.first(name); link > 0; link = gazetteer.next(link)) {
      count++;
    }
    int[] postings = count == 0 ? NONE : new int[count];
    for (int link = gazetteer.first(name); link > 0; link = gazetteer.next(link)) {
      postings[--count] = gazetteer.posting(link);
    }
    int start = tokens.start(first);
    int end = tokens.end(last);
    boolean dot = end < tokens.text().length() && tokens.text().charAt(end) == '.';
    if (dot && (isInitial(last, first) || isAbbreviation(postings))) {
      end++;
    }
    return new Span(
        first, last, start, end, name, postings, gazetteer.curated(name), shape);
  }

  /** Whether the full stop behind a token is its own, as in "U.S." */
  private boolean isInitial(int last, int first) {
    return last > first && tokens.length(last) == 1 && tokens.gap(last) == '.';
  }

  private boolean isAbbreviation(int[] postings) {
    for (int posting : postings) {
      if (Postings.isAbbreviation(posting)) {
        return true;
      }
    }
    return false;
  }
}
