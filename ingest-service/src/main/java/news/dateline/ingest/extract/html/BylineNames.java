package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off a byline what papers set beside the names: where somebody is, for whom and as what,
 * agencies, and the paper itself.
 */
final class BylineNames {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,;]\\s*(?:(?:and|und|et|y|e|&)\\s)?|\\s+(?:and|und|et|y|e|&|og|och|en|i|ve|dan|и|та|και)\\s+",
          FLAGS);

  /** What stands between two names only where two whole names are beside it. */
  private static final Pattern DOUBTFUL = Pattern.compile("\\s+(?:en|e|y|i)\\s+", FLAGS);

  /** Where somebody is, or for whom. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\s+(?:(?:in|at|from|for|via|aus|für|à|au|aux|depuis|pour|en|em|desde|para|per|voor|för|fra|från|The)\\s"
              + "|\\((?!(?:avec|with|mit|con|com)\\s)|/).*$"
              + "|(?<=\\p{L})/.*$");

  private static final Pattern ROLE =
      Pattern.compile(
          "(?U)\\b(?:(?:staff|sports|senior|special)\\s)?(?:writer|reporter|correspondent|editor|columnist"
              + "|contributor|staff|producer|journalist|experte|expertin|redakteur(?:in)?|reporterin"
              + "|korrespondent(?:in|en)?|autor(?:in)?|volontär(?:in)?|corresponsal|periodista|redactora?"
              + "|enviad[oa] especial|journaliste|correspondante?|envoyée? spéciale?|inviat[oa]"
              + "|corrispondente|giornalista|correspondente|repórter|verslaggever|redacteur"
              + "|korrespondentti|muhabir|wartawan|корреспондент)s?\\b",
          FLAGS);

  /** "Staff writer Jane Doe", "our correspondent Jane Doe". */
  private static final Pattern LEADING_ROLE =
      Pattern.compile("^(?:\\S+\\s){0,3}?\\S*?" + ROLE.pattern() + "\\s(?=\\p{Lu}\\S*\\s)", FLAGS);

  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M}'’-]{2,}");

  private static final Pattern TURKISH = Pattern.compile("[İĞŞğşı]");

  private final Set<String> sites;

  /**
   * @param sites what the site goes by, folded
   */
  BylineNames(Set<String> sites) {
    this.sites = sites;
  }

  /** The names alone; all of it where it names no person. */
  String of(String byline) {
    String text = byline;
    Matcher role = LEADING_ROLE.matcher(text);
    if (role.find() && NamesNearby.FULL_NAME.matcher(text.substring(role.end())).lookingAt()) {
      text = text.substring(role.end());
    }
    List<String> parts = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    split(text, parts, separators);
    List<String> names = parts.stream().map(this::withoutBeside).toList();
    if (names.stream().noneMatch(this::isFullPerson)) {
      return byline;
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (isFullPerson(name) || !isBeside(name)) {
        kept.append(kept.isEmpty() ? "" : separators.get(i - 1)).append(recased(name));
      }
    }
    return kept.toString();
  }

  private boolean isFullPerson(String name) {
    return isFullName(name) && isPerson(name);
  }

  private void split(String text, List<String> parts, List<String> separators) {
    Matcher between = BETWEEN.matcher(text);
    int start = 0;
    while (between.find()) {
      boolean doubtful = DOUBTFUL.matcher(between.group()).matches();
      String before = text.substring(start, between.start());
      String behind = text.substring(between.end());
      if (doubtful
          && !(isFullName(withoutBeside(before))
              && NamesNearby.FULL_NAME.matcher(behind).lookingAt())) {
        continue;
      }
      parts.add(before);
      separators.add(between.group().toLowerCase(Locale.ROOT));
      start = between.end();
    }
    parts.add(text.substring(start));
  }

  /** A name without what is no part of it but in no part of its own. */
  private String withoutBeside(String part) {
    String name = part.strip();
    Matcher beside = BESIDE.matcher(name);
    if (beside.find() && isFullName(name.substring(0, beside.start()))) {
      return name.substring(0, beside.start());
    }
    // The paper's name behind that of a person.
    for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      if (sites.contains(Words.fold(name.substring(space)))
          && isFullName(name.substring(0, space))) {
        return name.substring(0, space);
      }
    }
    return name;
  }

  /** Whether it is no name, next to a person's. */
  private boolean isBeside(String part) {
    return part.indexOf(' ') < 0
        || part.chars().anyMatch(Character::isDigit)
        || !Character.isLetter(part.codePointAt(0))
        || Character.isLowerCase(part.codePointAt(0))
        || !isPerson(part);
  }

  private boolean isPerson(String name) {
    String folded = Words.fold(name);
    return !sites.contains(folded)
        && !(folded.startsWith("the") && sites.contains(folded.substring("the".length())))
        && !Organisations.isOne(name)
        && !ROLE.matcher(name).find();
  }

  private static boolean isFullName(String name) {
    return NamesNearby.FULL_NAME.matcher(name).matches();
  }

  /** Papers set names in capitals: "JANE DOE", "Jane DOE". */
  private static String recased(String name) {
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    if (!isFullName(name) || !CAPITALS.matcher(surname).matches()) {
      return name;
    }
    Locale locale = TURKISH.matcher(name).find() ? Locale.forLanguageTag("tr") : Locale.ROOT;
    return CAPITALS
        .matcher(name)
        .replaceAll(word -> Matcher.quoteReplacement(capitalised(word.group(), locale)));
  }

  private static String capitalised(String word, Locale locale) {
    StringBuilder cased = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < word.length(); i++) {
      String letter = word.substring(i, i + 1);
      cased.append(first ? letter : letter.toLowerCase(locale));
      first =
          !Character.isLetter(word.charAt(i))
              && Character.getType(word.charAt(i)) != Character.NON_SPACING_MARK;
    }
    return cased.toString();
  }
}
