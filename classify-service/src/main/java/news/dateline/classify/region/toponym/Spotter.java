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

  private final KnownNames names;
  private final Tokens tokens;
  private final List<Span> spans = new ArrayList<>();

  Spotter(Gazetteer gazetteer, Tokens tokens) {
    this.names = new KnownNames(gazetteer, tokens);
    this.tokens = tokens;
  }

  List<Span> spot() {
    int i = 0;
    while (i < tokens.size()) {
      Span span = tokens.isCapital(i) ? at(i) : names.phrase(i);
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
    Span known = names.known(first);
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
    return known == null ? unknown(first) : known;
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
        && (tokens.gap(last + 1) == ' ' || tokens.gap(last + 1) == '-')) {
      last++;
    }
    for (int end = last; end > first; end--) {
      long word = tokens.hash(end);
      if (holdsKnown(first, end)) {
        return null;
      }
      if (Lexicon.LANDFORMS.contains(word)) {
        return names.span(first, end, names.name(first, end), Shape.LANDFORM);
      }
      if (Lexicon.STREETS.contains(word)) {
        return names.span(first, end, names.name(first, end), Shape.STREET);
      }
    }
    if (last > first && Lexicon.LANDFORMS_BEFORE.contains(tokens.hash(first))) {
      return names.span(first, first + 1, names.name(first, first + 1), Shape.LANDFORM);
    }
    return null;
  }

  /** "Six Clayton County": the rest is a name of its own. */
  private boolean holdsKnown(int first, int end) {
    for (int i = first + 1; i < end; i++) {
      Span known = names.known(i);
      if (known != null && known.last() >= end) {
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
        && (tokens.gap(last + 1) == ' ' || tokens.gap(last + 1) == '-')
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
