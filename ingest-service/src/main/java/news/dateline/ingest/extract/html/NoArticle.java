package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** A request begins in one of so many lines. */
  private static final int BEGINNING = 3;

  /** How much is told of what a page says, in UTF-16 units. */
  private static final int MAX_SAID = 80;

  /** Fewer teasers are part of the text. */
  private static final int MIN_TEASERS = 3;

  /** Longer pages say more than that. */
  private static final int MAX_LINES = 200;

  private final Teasers teasers;
  private final boolean leadsOn;
  private final boolean asksForPassword;
  private final String title;
  private final @Nullable String firstHeading;

  /** All that the page shows, in lower case; empty where that is more than a request. */
  private final String shown;

  /**
   * @param page as it came
   */
  NoArticle(Document page, Teasers teasers) {
    this.teasers = teasers;
    this.leadsOn = leadsOn(page);
    this.asksForPassword = page.selectFirst("form input[type=password]") != null;
    this.title = page.title();
    Element heading = page.selectFirst("h1");
    this.firstHeading = heading == null ? null : heading.text();
    String all = page.body().text();
    this.shown = Text.words(all) > MAX_CONSENT_WORDS ? "" : all.toLowerCase(Locale.ROOT);
  }

  private static Pattern pattern(String section) {
    return Pattern.compile(
        String.join("|", LISTS.getOrDefault(section, List.of())), Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** What the page is, in the place of an article; null where it is one. */
  @Nullable String reason(Article article) {
    List<String> lines = lines(article);
    int words = lines.stream().mapToInt(Text::words).sum();
    if (words > MAX_CONSENT_WORDS) {
      return null;
    }
    if (words <= MAX_WORDS && leadsOn) {
      return "a page that leads on to another one";
    }
    if (saysNothingElse(lines)) {
      return said(lines.stream().filter(NoArticle::isSuchLine).findFirst().orElseThrow());
    }
    if (article.metadata().published() != null) {
      return null;
    }
    if (words <= MAX_WORDS && asksForPassword && article.kind() != PageKind.ARTICLE) {
      return "a page that asks for a password";
    }
    Optional<String> heading =
        words <= MAX_HEADED_WORDS ? heading(article, lines) : Optional.empty();
    if (heading.isPresent()) {
      return said(heading.get());
    }
    return asksForConsent(article, lines) ? "a page that asks for consent" : null;
  }

  private static String said(String words) {
    String start = words.length() > MAX_SAID ? words.substring(0, MAX_SAID) + "…" : words;
    return "a page in the place of an article: \"" + start + "\"";
  }

  /** The text in lower case, without teasers of what else there is. */
  private List<String> lines(Article article) {
    Stream<String> lines = article.blocks().stream().map(Block::text);
    return (teasers.count() < MIN_TEASERS || article.blocks().size() > MAX_LINES
            ? lines
            : lines.filter(line -> !teasers.hold(line)))
        .map(text -> text.toLowerCase(Locale.ROOT))
        .toList();
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
      if (isSuchLine(line)) {
        said = true;
      } else {
        rest += Text.words(line);
      }
    }
    return said && rest <= MAX_REST;
  }

  private static boolean isSuchLine(String line) {
    return Text.words(line) <= MAX_LINE_WORDS && LINE.matcher(line).lookingAt();
  }

  private Optional<String> heading(Article article, List<String> lines) {
    Stream<@Nullable String> headings =
        Stream.of(title, article.metadata().headline(), article.heading(), firstHeading);
    return Stream.concat(headings, lines.stream().limit(1))
        .flatMap(NoArticle::parts)
        .filter(part -> HEADING.matcher(part).matches())
        .findFirst();
  }

  private static Stream<String> parts(@Nullable String title) {
    String line = title == null ? "" : Text.line(title).toLowerCase(Locale.ROOT);
    return Stream.concat(Stream.of(line), BAR.splitAsStream(line)).map(String::strip);
  }

  private boolean asksForConsent(Article article, List<String> lines) {
    boolean begins =
        lines.stream().limit(BEGINNING).anyMatch(line -> CONSENT.matcher(line).lookingAt())
            || Stream.of(title, article.heading(), firstHeading)
                .flatMap(NoArticle::parts)
                .anyMatch(part -> CONSENT.matcher(part).lookingAt());
    String text = String.join("\n", lines) + shown;
    return begins
        && CONSENT_TERMS.stream().filter(term -> term.matcher(text).find()).count()
            >= MIN_CONSENT_TERMS;
  }
}
