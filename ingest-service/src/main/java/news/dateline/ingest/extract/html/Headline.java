package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the name of the site, and of its section, off a page's title. */
final class Headline {

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+(?:[|–—·•»«›:/]|-+|::|\\|\\|)\\s+|\\s*[|｜]\\s*|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF])\\s*[-_—]+\\s*");

  /** The colon of East Asia parts a title from its site as well as a headline in itself. */
  private static final Pattern WIDE = Pattern.compile(SEPARATOR.pattern() + "|\\s*：\\s*");

  /**
   * What parts a title whose one part the page shows as its headline: "The Gleaner: Pilots return".
   */
  private static final Pattern LOOSE =
      Pattern.compile(WIDE.pattern() + "|:\\s+|(?<=\\S)[–—-]+\\s+");

  /** What blogs put between their name and the title of a post, and papers before it. */
  private static final Pattern ARCHIVE =
      Pattern.compile(
          "\\s*(?:blog[- ]?archive?|\\d{1,2}\\.\\d{1,2}\\.\\d{4})\\s*", Pattern.CASE_INSENSITIVE);

  private static final int MAX_SITE_WORDS = 4;
  private static final int MIN_HEADLINE_LETTERS = 12;

  private Headline() {}

  /**
   * The headline in a title.
   *
   * @param declared whether the page declares it as its article's, so that only what is known to be
   *     the site's name is cut off
   * @param sites names that the site goes by
   * @param headings the first-level headings of the page, and the line that it shows as headline
   */
  static String of(String title, boolean declared, List<String> sites, List<String> headings) {
    List<String> own = headings.stream().filter(line -> !isSite(line, sites)).toList();
    List<int[]> parts = parts(title, isSite(lastWide(title), sites) ? WIDE : SEPARATOR);
    String heading = heading(title, parts(title, declared ? WIDE : LOOSE), own);
    if (heading != null) {
      return heading;
    }
    if (parts.size() == 1) {
      return title;
    }
    int from = 0;
    int to = parts.size();
    while (to - from > 1 && isSite(part(title, parts, to - 1), sites)) {
      to--;
    }
    while (to - from > 1 && isSite(part(title, parts, from), sites)) {
      from++;
    }
    if (!declared && to == parts.size() && from == 0) {
      String last = part(title, parts, to - 1);
      String rest = title.substring(0, parts.get(to - 2)[1]);
      if (words(last) <= MAX_SITE_WORDS
          && letters(rest) >= MIN_HEADLINE_LETTERS
          && letters(rest) > letters(last)) {
        to--;
      } else if (isSiteBefore(title, parts)) {
        from++;
      }
    }
    String rest = title.substring(parts.get(from)[0], parts.get(to - 1)[1]);
    return declared || letters(rest) >= MIN_HEADLINE_LETTERS
        ? rest
        : fuller(rest, headings).orElse(rest);
  }

  /** What stands behind the last wide colon, or nothing. */
  private static String lastWide(String title) {
    int colon = title.lastIndexOf('：');
    return colon < 0 ? "" : title.substring(colon + 1).strip();
  }

  /** "The Gleaner :: Pilots return to work": nobody parts a headline in itself like that. */
  private static boolean isSiteBefore(String title, List<int[]> parts) {
    return title.substring(parts.get(0)[1], parts.get(1)[0]).strip().equals("::")
        && words(part(title, parts, 0)) <= MAX_SITE_WORDS
        && letters(title.substring(parts.get(1)[0])) >= MIN_HEADLINE_LETTERS;
  }

  /** The heading that says more than the few words that a title has of it. */
  private static Optional<String> fuller(String few, List<String> headings) {
    Set<String> words = Words.of(few);
    return headings.stream()
        .filter(heading -> letters(heading) >= MIN_HEADLINE_LETTERS)
        .filter(heading -> !words.isEmpty() && Words.of(heading).containsAll(words))
        .findFirst();
  }

  /** The longest heading of the page that is one part of the title, or several in a row. */
  private static @Nullable String heading(String title, List<int[]> parts, List<String> headings) {
    String longest = null;
    for (String heading : headings) {
      String folded = Words.fold(heading);
      if (folded.length() < MIN_HEADLINE_LETTERS) {
        continue;
      }
      for (int from = 0; from < parts.size(); from++) {
        for (int to = from; to < parts.size(); to++) {
          String some = title.substring(parts.get(from)[0], parts.get(to)[1]);
          if (Words.fold(some).equals(folded)
              && (longest == null || some.length() > longest.length())) {
            longest = some;
          }
        }
      }
    }
    return longest;
  }

  private static boolean isSite(String part, List<String> sites) {
    String folded = Words.fold(part);
    if (ARCHIVE.matcher(part).matches()) {
      return true;
    }
    return sites.stream()
        .map(Words::fold)
        .anyMatch(
            site ->
                !site.isEmpty()
                    && (folded.equals(site)
                        || (site.length() > 3
                            && folded.length() > 3
                            && (folded.startsWith(site)
                                || site.startsWith(folded)
                                || (folded.endsWith(site) && words(part) <= MAX_SITE_WORDS)))));
  }

  /** Starts and ends of what stands between separators. */
  private static List<int[]> parts(String title, Pattern separator) {
    List<int[]> parts = new ArrayList<>();
    Matcher matcher = separator.matcher(title);
    int start = 0;
    while (matcher.find()) {
      if (matcher.start() > start) {
        parts.add(new int[] {start, matcher.start()});
      }
      start = matcher.end();
    }
    if (start < title.length() || parts.isEmpty()) {
      parts.add(new int[] {start, title.length()});
    }
    return parts;
  }

  private static String part(String title, List<int[]> parts, int index) {
    return title.substring(parts.get(index)[0], parts.get(index)[1]);
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  private static int letters(String text) {
    return Words.fold(text.toLowerCase(Locale.ROOT)).length();
  }
}
