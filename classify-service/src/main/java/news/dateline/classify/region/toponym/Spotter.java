package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
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
  private static final int LONGEST_ROAD = 3;

  /** Share of a name's uses that mean no place from which it may be a person's. */
  private static final double PERSON = 0.3;

  private static final Words DOTTED = Words.of("st mt ft ste co no w n s e va dr rd ave blvd twp");

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
      Span span = tokens.isCapital(i) ? at(i) : phrase(i);
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

  /** "grand jury": tells of a country, and names no place. */
  private @Nullable Span phrase(int first) {
    int longest = gazetteer.longestPhrase(tokens.hash(first));
    Span found = null;
    long name = 0;
    for (int i = first; i < first + longest && i < tokens.size(); i++) {
      if (i > first && tokens.gap(i) != ' ') {
        break;
      }
      name = Gazetteer.join(name, tokens.hash(i));
      if (isPhrase(name)) {
        found = span(first, i, name, Shape.KNOWN);
      }
    }
    return found;
  }

  private @Nullable Span known(int first) {
    int longest = gazetteer.longest(tokens.hash(first));
    long name = 0;
    boolean small = false;
    int bestLast = -1;
    long bestName = 0;
    for (int i = first; i < first + longest && i < tokens.size(); i++) {
      if (i > first && !continues(i)) {
        break;
      }
      name = Gazetteer.join(name, tokens.hash(i));
      small |= !tokens.isCapital(i) && !Lexicon.CONNECTORS.contains(tokens.hash(i));
      boolean whole = tokens.isCapital(i) || i == first;
      if (small ? isPhrase(name) : whole && isKnown(name, first, i)) {
        bestLast = i;
        bestName = name;
      }
    }
    return bestLast < 0 ? null : span(first, bestLast, bestName, Shape.KNOWN);
  }

  private boolean isKnown(long name, int first, int last) {
    CuratedName curated = gazetteer.curated(name);
    if (curated != null
        && curated.initials()
        && (!tokens.isUpper(last) || isShouted(first, last))) {
      return false;
    }
    // A lone letter, or "the" and its like, names nothing.
    if (first == last && tokens.length(first) == 1) {
      return false;
    }
    if (curated != null && curated.nowhere() > PERSON && isPersonBefore(last)) {
      return false;
    }
    return curated != null || isPlace(name, first, last);
  }

  /** "Chad Smith": a first name, and another behind it. */
  private boolean isPersonBefore(int last) {
    return Lexicon.isFirstName(tokens.hash(last))
        && last + 1 < tokens.size()
        && tokens.gap(last + 1) == ' '
        && tokens.isCapital(last + 1)
        && !Lexicon.ORGANIZATIONS.contains(tokens.hash(last + 1));
  }

  /** Two capitals are a state behind a comma only: "Dayton, OH". */
  private boolean isPlace(long name, int first, int last) {
    int link = gazetteer.first(name);
    boolean behindName = tokens.gap(first) == ',' && tokens.isCapital(first - 1);
    if (first < last || tokens.length(first) != 2 || behindName) {
      return link > 0;
    }
    for (int any = link; any > 0; any = gazetteer.next(any)) {
      if (Postings.isAbbreviation(gazetteer.posting(any))) {
        return false;
      }
    }
    return link > 0;
  }

  /** Whether all around is in capitals too: "TELL US WHY". */
  private boolean isShouted(int first, int last) {
    boolean before = first > 0 && tokens.length(first - 1) > 1 && !tokens.isUpper(first - 1);
    boolean after =
        last + 1 < tokens.size() && tokens.length(last + 1) > 1 && !tokens.isUpper(last + 1);
    boolean alone = first == 0 && last + 1 >= tokens.size();
    return !before && !after && !alone;
  }

  /** Whether a token goes on with the name of the one before it. */
  private boolean continues(int token) {
    char gap = tokens.gap(token);
    boolean dotted =
        gap == '.' && (tokens.length(token - 1) == 1 || DOTTED.contains(tokens.hash(token - 1)));
    if (gap != ' ' && gap != '-' && gap != '\'' && gap != '+' && !dotted) {
      return false;
    }
    return true;
  }

  /** Whether it is a phrase such as "French fries", of which nothing names a place. */
  private boolean isPhrase(long name) {
    CuratedName curated = gazetteer.curated(name);
    return curated != null && (curated.own() || gazetteer.first(name) == 0);
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
        ? span(first, last, name(first, last), Shape.STREET)
        : null;
  }

  /** "South Florida", "East Oxford": what the gazetteer knows without the direction only. */
  private @Nullable Span directed(int first) {
    if (!Lexicon.DIRECTIONS.contains(tokens.hash(first))
        || !tokens.isCapital(first + 1)
        || tokens.gap(first + 1) != ' ') {
      return null;
    }
    Span known = known(first + 1);
    if (known == null || known.postings().length == 0) {
      return null;
    }
    return new Span(
        first,
        known.last(),
        tokens.start(first),
        known.end(),
        name(first, known.last()),
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

  /** "Six Clayton County": the rest is a name of its own. */
  private boolean holdsKnown(int first, int end) {
    for (int i = first + 1; i < end; i++) {
      Span known = known(i);
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
    return span(first, last, name(first, last), Shape.UNKNOWN);
  }

  private boolean endsSpan(int token) {
    return !spans.isEmpty() && spans.get(spans.size() - 1).last() == token;
  }

  private boolean isWord(int token) {
    return tokens.length(token) > 2
        && Character.isLetter(tokens.text().charAt(tokens.start(token)));
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
    return new Span(first, last, start, end, name, postings, gazetteer.curated(name), shape);
  }

  /** Whether the full stop behind a token is its own, as in "U.S." */
  private boolean isInitial(int last, int first) {
    return last > first
        && tokens.length(last) <= 2
        && tokens.gap(last) == '.'
        && tokens.length(first) == 1;
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
