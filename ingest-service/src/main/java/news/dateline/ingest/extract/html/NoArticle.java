package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that stand in the place of an article: on the way to another one, for readers without
 * scripts, before consent, a login or a test for robots, or where nothing was found. By how they
 * are made and by what such pages say, and only where they say hardly anything else.
 */
final class NoArticle {

  /** A page that leads on after so many seconds is not there to be read. */
  private static final int MAX_DELAY = 10;

  /** A page that leads on, or asks for a password, has no more words. */
  private static final int MAX_WORDS = 40;

  /** One that was not found has some about what else there is. */
  private static final int MAX_HEADED_WORDS = 120;

  private static final int MAX_CONSENT_WORDS = 400;
  private static final int MIN_CONSENT_TERMS = 3;

  /** Words beside a line that says it. */
  private static final int MAX_REST = 12;

  private static final int MAX_LINE_WORDS = 60;

  private static final Map<String, List<String>> LISTS = Sections.read("no-article.txt");
  private static final Pattern HEADING = pattern("heading");
  private static final Pattern LINE = pattern("line");
  private static final Pattern CONSENT = pattern("consent");
  private static final List<Pattern> CONSENT_TERMS =
      LISTS.getOrDefault("consent words", List.of()).stream()
          .map(term -> Pattern.compile("\\b(?:" + term + ")\\b", Pattern.UNICODE_CHARACTER_CLASS))
          .toList();

  private static final Pattern BAR = Pattern.compile("\\s+[|–—·»:-]\\s+|\\s*\\|\\s*");
  private static final Pattern REFRESH = Pattern.compile("\\s*(\\d{1,4})\\D?.*[;,]?\\s*url\\s*=.*");

  private final boolean leadsOn;
  private final boolean asksForPassword;
  private final String title;
  private final @Nullable String firstHeading;

  /**
   * @param page as it came
   */
  NoArticle(Document page) {
    this.leadsOn = leadsOn(page);
    this.asksForPassword = page.selectFirst("form input[type=password]") != null;
    this.title = page.title();
    Element heading = page.selectFirst("h1");
    this.firstHeading = heading == null ? null : heading.text();
  }

  private static Pattern pattern(String section) {
    return Pattern.compile(
        String.join("|", LISTS.getOrDefault(section, List.of())), Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Whether what was found on the page is no article. */
  boolean isAll(Article article) {
    List<String> lines =
        article.blocks().stream()
            .map(Block::text)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .toList();
    int words = lines.stream().mapToInt(Text::words).sum();
    if (words > MAX_CONSENT_WORDS) {
      return false;
    }
    boolean dated = article.metadata().published() != null;
    return (words <= MAX_WORDS && (leadsOn || (!dated && asksForPassword)))
        || saysNothingElse(lines)
        || (!dated
            && ((words <= MAX_HEADED_WORDS && isHeadedSo(article))
                || asksForConsent(article, lines)));
  }

  /** A refresh without another address reloads a page that is there to be read. */
  private static boolean leadsOn(Document page) {
    for (Element meta : page.select("meta[http-equiv]")) {
      boolean scriptless = meta.closest("noscript") != null;
      String content = meta.attr("content").toLowerCase(Locale.ROOT);
      Matcher refresh = REFRESH.matcher(content);
      if (meta.attr("http-equiv").equalsIgnoreCase("refresh")
          && !scriptless
          && refresh.matches()
          && Integer.parseInt(refresh.group(1)) <= MAX_DELAY) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysNothingElse(List<String> lines) {
    int rest = 0;
    boolean said = false;
    for (String line : lines) {
      int words = Text.words(line);
      if (words <= MAX_LINE_WORDS && LINE.matcher(line).lookingAt()) {
        said = true;
      } else {
        rest += words;
      }
    }
    return said && rest <= MAX_REST;
  }

  private boolean isHeadedSo(Article article) {
    return Stream.of(title, article.metadata().headline(), article.heading(), firstHeading)
        .flatMap(NoArticle::parts)
        .anyMatch(part -> HEADING.matcher(part).matches());
  }

  private static Stream<String> parts(@Nullable String title) {
    String line = title == null ? "" : Text.line(title).toLowerCase(Locale.ROOT);
    return Stream.concat(Stream.of(line), BAR.splitAsStream(line)).map(String::strip);
  }

  private boolean asksForConsent(Article article, List<String> lines) {
    boolean begins =
        (!lines.isEmpty() && CONSENT.matcher(lines.get(0)).lookingAt())
            || Stream.of(title, article.heading(), firstHeading)
                .flatMap(NoArticle::parts)
                .anyMatch(part -> CONSENT.matcher(part).lookingAt());
    String text = String.join("\n", lines);
    return begins
        && CONSENT_TERMS.stream().filter(term -> term.matcher(text).find()).count()
            >= MIN_CONSENT_TERMS;
  }
}
