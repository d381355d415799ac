package news.dateline.classify.region.toponym;

import news.dateline.classify.region.gazetteer.CuratedName;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.toponym.Span.Shape;
import org.jspecify.annotations.Nullable;

/** Finds the names in a text that the gazetteer or the tables know. */
final class KnownNames {

  private static final int[] NONE = {};

  /** Share of a name's uses that mean no place from which it may be a person's. */
  private static final double PERSON = 0.3;

  private static final long POSSESSIVE = Tokens.wordHash("s");

  private static final Words DOTTED = Words.of("st mt ft ste co no w n s e va dr rd ave blvd twp");

  private final Gazetteer gazetteer;
  private final Tokens tokens;

  KnownNames(Gazetteer gazetteer, Tokens tokens) {
    this.gazetteer = gazetteer;
    this.tokens = tokens;
  }

  /** "grand jury": tells of a country, and names no place. */
  @Nullable Span phrase(int first) {
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

  /** The longest name of the gazetteer that begins at a token; null if there is none. */
  @Nullable Span known(int first) {
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
      boolean tail = i > first && isTail(first, i);
      small |= !tokens.isCapital(i) && !isConnector(i) && !tail;
      boolean whole = (tokens.isCapital(i) || i == first || tail) && !isCutOut(first, i);
      if (small ? isPhrase(name) : whole && isKnown(name, first, i)) {
        bestLast = i;
        bestName = name;
      }
    }
    return bestLast < 0 ? null : span(first, bestLast, bestName, Shape.KNOWN);
  }

  /** "of", and whatever stands between two hyphens, as in "Port-au-Prince". */
  private boolean isConnector(int token) {
    return Lexicon.CONNECTORS.contains(tokens.hash(token))
        || (tokens.isHyphenated(token)
            && token + 1 < tokens.size()
            && tokens.isHyphenated(token + 1));
  }

  /** What goes on in small letters behind an apostrophe, as in "Xi'an" and "St. John's". */
  private boolean isTail(int first, int token) {
    boolean joined = tokens.gap(token) == '\'' && tokens.start(token) == tokens.end(token - 1) + 1;
    // Of a single word an "s" makes the possessive: "Queen's" is no borough.
    return joined && (token > first + 1 || tokens.hash(token) != POSSESSIVE);
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

  /**
   * Two capitals are a state behind a comma only: "Dayton, OH". A short form that is a word as well
   * is one there, too, or before its full stop where no sentence ends.
   */
  private boolean isPlace(long name, int first, int last) {
    int link = gazetteer.first(name);
    boolean behindName = tokens.gap(first) == ',' && tokens.isCapital(first - 1);
    if (first == last && !behindName && Lexicon.DOTTED_DIVISIONS.contains(tokens.hash(first))) {
      return link > 0 && isDotWithinSentence(first);
    }
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

  private boolean isDotWithinSentence(int token) {
    int next = token + 1;
    return next < tokens.size()
        && tokens.gap(next) == '.'
        && (!tokens.isCapital(next) || Lexicon.TITLES.contains(tokens.hash(next)));
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
    return gap == ' '
        || gap == '\''
        || gap == '+'
        || dotted
        || tokens.isHyphenated(token)
        || (gap == '?' && isAmpersand(token));
  }

  /** "Trinidad & Tobago". */
  private boolean isAmpersand(int token) {
    int at = tokens.end(token - 1);
    return tokens.start(token) - at == " & ".length() && tokens.text().charAt(at + 1) == '&';
  }

  /** Whether words are cut out of a compound that means something else: "Champs-Elysees". */
  private boolean isCutOut(int first, int last) {
    return isStranger(first, first - 1) || isStranger(last + 1, last + 1);
  }

  /** Whether a hyphen joins a token to one that is neither small, known, nor a prefix. */
  private boolean isStranger(int joint, int other) {
    return tokens.isHyphenated(joint)
        && tokens.isCapital(other)
        && Character.isLetter(tokens.text().charAt(tokens.start(other)))
        && !Lexicon.PREFIXES.contains(tokens.hash(other))
        && !Lexicon.DIRECTIONS.contains(tokens.hash(other))
        && Lexicon.commonness(tokens.hash(other)) == 0
        && gazetteer.longest(tokens.hash(other)) == 0;
  }

  /** Whether it is a phrase such as "French fries", of which nothing names a place. */
  private boolean isPhrase(long name) {
    CuratedName curated = gazetteer.curated(name);
    return curated != null && (curated.own() || gazetteer.first(name) == 0);
  }

  /** The hash of the name that some tokens are. */
  long name(int first, int last) {
    long name = 0;
    for (int i = first; i <= last; i++) {
      name = Gazetteer.join(name, tokens.hash(i));
    }
    return name;
  }

  /** A span over some tokens, with what the gazetteer knows by its name. */
  Span span(int first, int last, long name, Shape shape) {
    CuratedName curated = gazetteer.curated(name);
    int[] postings = postings(name, curated != null && curated.nowhere() >= 1);
    int start = tokens.start(first);
    int end = tokens.end(last);
    boolean dot = end < tokens.text().length() && tokens.text().charAt(end) == '.';
    if (dot && (isInitial(last, first) || isAbbreviation(postings))) {
      end++;
    }
    return new Span(first, last, start, end, name, postings, curated, shape);
  }

  /**
   * What a name stands for.
   *
   * @param nowhere whether the tables know of no country that it speaks for: what may stay is a sea
   *     or a continent
   */
  private int[] postings(long name, boolean nowhere) {
    int count = 0;
    for (int link = gazetteer.first(name); link > 0; link = gazetteer.next(link)) {
      count += nowhere && isInCountry(gazetteer.posting(link)) ? 0 : 1;
    }
    int[] postings = count == 0 ? NONE : new int[count];
    for (int link = gazetteer.first(name); link > 0; link = gazetteer.next(link)) {
      if (!nowhere || !isInCountry(gazetteer.posting(link))) {
        postings[--count] = gazetteer.posting(link);
      }
    }
    return postings;
  }

  private boolean isInCountry(int posting) {
    return !gazetteer.places().country(Postings.place(posting)).isEmpty();
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
