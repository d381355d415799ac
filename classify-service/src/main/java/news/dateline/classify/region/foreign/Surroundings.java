package news.dateline.classify.region.foreign;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.classify.region.gazetteer.Tokens;

/** What stands around the sightings of a text. */
final class Surroundings {

  private static final int LONGEST_BEHIND = 4;

  private final Tongue tongue;
  private final Tokens tokens;
  private final Set<String> small = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<Integer> taken = new HashSet<>();

  Surroundings(Tongue tongue, Tokens tokens, List<Sighting> sightings) {
    this.tongue = tongue;
    this.tokens = tokens;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isCapital(i)) {
        small.add(tokens.string(i));
      }
    }
    for (Sighting sighting : sightings) {
      if (isBehindPerson(sighting.first()) || isCapitalBefore(sighting.first())) {
        persons.add(text(sighting).toLowerCase(tongue.locale()));
      }
      for (int i = sighting.first(); i <= sighting.last(); i++) {
        taken.add(i);
      }
    }
  }

  /** Whether a word stands in small letters somewhere in the text. */
  boolean isInSmallLetters(String lower) {
    return small.contains(lower);
  }

  /** Whether a name is somewhere in the text that of a person. */
  boolean isPersonSomewhere(String lower) {
    return persons.contains(lower);
  }

  String text(Sighting sighting) {
    return tokens.text().subSequence(sighting.start(), sighting.end()).toString();
  }

  boolean isStart(int token) {
    return switch (tokens.gap(token)) {
      case '|', '.', ':', '"', '?', '_', '(', ';' -> true;
      default -> false;
    };
  }

  /**
   * Whether a word of a kind stands before a token.
   *
   * @param passing over an article
   */
  boolean isBehind(String kind, int token, boolean passing) {
    int before = token - 1;
    if (passing && isJoined(token) && tongue.has("article", lower(before))) {
      before--;
    }
    return isJoined(before + 1) && tongue.has(kind, lower(before));
  }

  boolean isBehindArticle(int token) {
    String before = lower(token - 1);
    return isJoined(token) && (tongue.has("article", before) || tongue.has("inthe", before));
  }

  /** Whether a word of a kind is written behind a token, in scripts that write words together. */
  boolean isBefore(String kind, int token) {
    StringBuilder behind = new StringBuilder();
    for (int i = token + 1; i <= token + LONGEST_BEHIND; i++) {
      if (i >= tokens.size() || tokens.gap(i) != '+') {
        return false;
      }
      if (tongue.has(kind, behind.append(tokens.string(i)).toString())) {
        return true;
      }
    }
    return false;
  }

  boolean isJoined(int token) {
    char gap = tokens.gap(token);
    return gap == ' ' || gap == '\'' || gap == '+';
  }

  String lower(int token) {
    return tokens.string(token).toLowerCase(Locale.ROOT);
  }

  boolean isBehindPerson(int token) {
    if (token == 0 || (tokens.gap(token) != ' ' && tokens.gap(token) != '.')) {
      return false;
    }
    String before = lower(token - 1);
    return tongue.has("person", before)
        || (isUpperCase(token - 1) && Tongue.isFirstName(before) && !taken.contains(token - 1));
  }

  boolean isCapitalBefore(int token) {
    return token > 0
        && !tongue.hasCapitalNouns()
        && tokens.gap(token) == ' '
        && isUpperCase(token - 1)
        && !isStart(token - 1)
        && !tongue.has("in", lower(token - 1));
  }

  boolean isCapitalBehind(int token) {
    int next = token + 1;
    if (tongue.hasCapitalNouns() || next >= tokens.size() || tokens.gap(next) != ' ') {
      return false;
    }
    if (tongue.has("of", tokens.string(next)) && tokens.gap(next + 1) == ' ') {
      next++;
    }
    return next < tokens.size() && isUpperCase(next) && !taken.contains(next);
  }

  boolean isUpperCase(int token) {
    return Character.isUpperCase(tokens.text().charAt(tokens.start(token)));
  }

  boolean isCompound(Sighting sighting) {
    int next = sighting.last() + 1;
    return next < tokens.size()
        && tokens.gap(next) == '-'
        && tokens.start(next) - sighting.end() == 1;
  }
}
