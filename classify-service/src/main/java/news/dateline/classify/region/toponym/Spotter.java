package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.toponym.Span.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that may name a place, longest first, from left to right, without overlap. Time
 * grows with the length of the text only.
 */
final class Spotter {

  /** A longer run of capitals is a headline or a list. */
  private static final int LONGEST_LANDFORM = 4;

  private static final int LONGEST_UNKNOWN = 2;
  private static final int LONGEST_ROAD = 3;

  private static final long THE = Tokens.wordHash("the");

  private final KnownNames names;
  private final ArabicNames arabic;
  private final Tokens tokens;
  private final List<Span> spans = new ArrayList<>();

  Spotter(Gazetteer gazetteer, Tokens tokens) {
    this.names = new KnownNames(gazetteer, tokens);
    this.arabic = new ArabicNames(gazetteer, tokens);
    this.tokens = tokens;
  }

  List<Span> spot() {
    int i = 0;
    while (i < tokens.size()) {
      Span span = tokens.isCapital(i) ? at(i) : small(i);
      if (span == null) {
        i++;
      } else {
        spans.add(span);
        i = span.last() + 1;
      }
    }
    return spans;
  }

  /** What begins with a small letter: a phrase, or a name with its article. */
  private @Nullable Span small(int first) {
    Span phrase = names.phrase(first);
    return phrase == null && arabic.isArticle(first) ? articled(first) : phrase;
  }

  private @Nullable Span articled(int first) {
    Span known = names.known(first);
    return known == null || known.tokens() == 1 ? arabic.articled(first, names) : known;
  }

  private @Nullable Span at(int first) {
    Span known = names.known(first);
    if ((known == null || known.tokens() == 1) && arabic.isArticle(first)) {
      Span articled = arabic.articled(first, names);
      known = articled == null ? known : articled;
    }
    Span road = road(first);
    if (road != null) {
      return road;
    }
    Span directed = directed(first);
    if (directed != null && (known == null || known.last() < directed.last())) {
      return directed;
    }
    Span landform = landform(first);
    if (landform != null && (known == null || landform.last() > known.last())) {
      return landform;
    }
    if (known != null) {
      return known.isPlaceless() ? withArticle(known) : known;
    }
    Span bare = isWord(first) ? arabic.bare(first, names) : null;
    return bare == null ? unknown(first) : bare;
  }

  /** "the Amazon", which is a place, where "Amazon" is none; the article is left out of it. */
  private Span withArticle(Span known) {
    int first = known.first();
    if (tokens.gap(first) != ' ' || tokens.hash(first - 1) != THE) {
      return known;
    }
    Span place = names.span(first, known.last(), names.name(first - 1, known.last()), Shape.KNOWN);
    return place.postings().length == 0 ? known : place;
  }

  /** "Highway 19", "U.S. 24", "State Route 5". */
  private @Nullable Span road(int first) {
    int last = first;
    while (last < first + LONGEST_ROAD
        && last < tokens.size()
        && Lexicon.ROADS.contains(tokens.hash(last))
        && tokens.isCapital(last)
        && (last == first || tokens.gap(last) == ' ' || tokens.gap(last) == '.')) {
      last++;
    }
    if (last == first || last >= tokens.size()) {
      return null;
    }
    char digit = tokens.text().charAt(tokens.start(last));
    char gap = tokens.gap(last);
    boolean numbered = digit >= '0' && digit <= '9' && tokens.length(last) <= 4;
    return numbered && (gap == ' ' || gap == '-' || gap == '.')
        ? names.span(first, last, names.name(first, last), Shape.STREET)
        : null;
  }

  /** "South Florida", "East Oxford": what the gazetteer knows without the direction only. */
  private @Nullable Span directed(int first) {
    if (!Lexicon.DIRECTIONS.contains(tokens.hash(first))
        || !tokens.isCapital(first + 1)
        || tokens.gap(first + 1) != ' ') {
      return null;
    }
    Span known = names.known(first + 1);
    if (known == null || known.postings().length == 0) {
      return null;
    }
    return new Span(
        first,
        known.last(),
        tokens.start(first),
        known.end(),
        names.name(first, known.last()),
        known.postings(),
        known.curated(),
        Shape.DIRECTED);
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
        && (tokens.gap(last + 1) == ' ' || tokens.isHyphenated(last + 1))) {
      last++;
    }
    int end = last;
    while (end > first && shape(end) == null) {
      end--;
    }
    Shape shape = end > first ? shape(end) : null;
    if (end == first && last > first && Lexicon.LANDFORMS_BEFORE.contains(tokens.hash(first))) {
      end = first + 1;
      shape = Shape.LANDFORM;
    }
    return shape == null || holdsKnown(first, end, last)
        ? null
        : names.span(first, end, names.name(first, end), shape);
  }

  /** What a word at the end of a name makes of it; null if nothing. */
  private @Nullable Shape shape(int token) {
    long word = tokens.hash(token);
    if (Lexicon.LANDFORMS.contains(word)) {
      return Shape.LANDFORM;
    }
    return Lexicon.STREETS.contains(word) ? Shape.STREET : null;
  }

  /**
   * "Six Clayton County": the rest is a name of its own.
   *
   * @param end the least of the tokens that the rest may reach to
   * @param last the greatest of them
   */
  private boolean holdsKnown(int first, int end, int last) {
    for (int i = first + 1; i < last; i++) {
      Span known = names.known(i);
      if (known != null && known.last() >= Math.max(end, i + 1)) {
        return true;
      }
    }
    return false;
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
        && Character.isLetter(tokens.text().charAt(tokens.start(last + 1)))
        && (tokens.gap(last + 1) == ' ' || tokens.isHyphenated(last + 1))
        && last - first < LONGEST_UNKNOWN) {
      last++;
    }
    return names.span(first, last, names.name(first, last), Shape.UNKNOWN);
  }

  private boolean endsSpan(int token) {
    return !spans.isEmpty() && spans.get(spans.size() - 1).last() == token;
  }

  private boolean isWord(int token) {
    return tokens.length(token) > 2
        && Character.isLetter(tokens.text().charAt(tokens.start(token)));
  }
}
