package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that lead to articles from articles: all that was found on them are teasers, and they
 * say that they are no article, or have no headline of their own. A front page that is taken for an
 * article does little harm, an article that is left out is lost: in doubt it is one.
 */
final class Listing {

  /** Fewer teasers are what surrounds an article. */
  private static final int MIN_TEASERS = 4;

  /** The part of the text that teasers are, in characters. */
  private static final double MOST = 0.7;

  private static final double NEARLY_ALL = 0.85;

  /** An introduction to a section is no longer. */
  private static final int MAX_INTRODUCTION = 600;

  private static final int SHORT_INTRODUCTION = 160;

  /** What somebody is said to be is no longer. */
  private static final int MAX_PROFILE = 1_500;

  /** Longer pages have more than teasers. */
  private static final int MAX_BLOCKS = 400;

  /** Sections have shorter names. */
  private static final int HEADLINE_WORDS = 4;

  private static final int HEADLINE_IDEOGRAPHS = 9;

  /** A brief says so much, in whole sentences. */
  private static final int MIN_PROSE = 60;

  private static final int MIN_SENTENCE = 10;
  private static final Pattern SENTENCE = Pattern.compile(".*[.!?…。！？؟][\\p{Pf}\\p{Pe}\"']*\\s*");

  private static final Pattern NAME =
      Pattern.compile(
          String.join("|", Sections.read("no-article.txt").getOrDefault("listing", List.of())),
          Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

  private final Teasers teasers;
  private final List<String> headings;
  private final Set<String> sites;
  private final boolean ownProse;

  /**
   * @param page as it came
   */
  Listing(Document page, Teasers teasers) {
    this.teasers = teasers;
    this.headings =
        page.select("h1").stream()
            .filter(heading -> !PageFacts.isSiteName(heading))
            .map(Element::text)
            .toList();
    this.sites =
        page.select("a[href]").stream()
            .filter(PageFacts::isHome)
            .map(link -> Words.fold(link.text()))
            .collect(Collectors.toSet());
    this.ownProse = isListing(teasers) && hasOwnProse(page, teasers);
  }

  /** Whether there are so many that a page may be made of them. */
  private static boolean isListing(Teasers teasers) {
    return teasers.count() >= MIN_TEASERS;
  }

  private static boolean hasOwnProse(Document page, Teasers teasers) {
    return page.select("p").stream()
            .filter(line -> line.closest("nav, footer, aside, form") == null)
            .map(Element::text)
            .filter(text -> text.length() >= MIN_SENTENCE && SENTENCE.matcher(text).matches())
            .filter(text -> !teasers.hold(text))
            .mapToInt(String::length)
            .sum()
        >= MIN_PROSE;
  }

  /** Why what was found on the page is no article; null where it is one. */
  @Nullable String reason(Article article) {
    PageKind kind = article.kind();
    if (kind == PageKind.ARTICLE || !isListing(teasers)) {
      return null;
    }
    boolean dated = article.metadata().published() != null;
    if (kind == PageKind.PROFILE && !dated && article.characters() <= MAX_PROFILE) {
      return "a page about somebody, with " + teasers.count() + " links to articles";
    }
    long all = article.characters();
    long own = own(article);
    boolean declared = kind != PageKind.UNKNOWN || isNamed(article);
    boolean hasHeadline = hasHeadline(article);
    boolean isSection =
        kind == PageKind.LISTING && !dated && all <= MAX_INTRODUCTION && !hasHeadline;
    boolean isAll =
        declared
            ? isSection || (own <= MAX_INTRODUCTION && own <= (1 - MOST) * all)
            : own <= SHORT_INTRODUCTION && own <= (1 - NEARLY_ALL) * all;
    boolean isOwn = declared ? ownProse && hasHeadline : ownProse || hasHeadline;
    return isAll && !isOwn
        ? "a page that leads to articles, with " + teasers.count() + " titles and hardly more"
        : null;
  }

  /** How much of the text stands in no teaser, in UTF-16 units. */
  private long own(Article article) {
    List<Block> blocks = article.blocks();
    return blocks.size() > MAX_BLOCKS
        ? article.characters()
        : blocks.stream()
            .map(Block::text)
            .filter(text -> !teasers.hold(text))
            .mapToLong(String::length)
            .sum();
  }

  private boolean isNamed(Article article) {
    return titles(article).anyMatch(title -> NAME.matcher(title).lookingAt());
  }

  private boolean hasHeadline(Article article) {
    String shown = article.isHeaded() ? article.heading() : null;
    return Stream.concat(headings.stream(), Stream.ofNullable(shown)).anyMatch(this::isHeadline);
  }

  private boolean isHeadline(String heading) {
    int ideographs = (int) heading.codePoints().filter(Character::isIdeographic).count();
    return !teasers.isTitle(heading)
        && !sites.contains(Words.fold(heading))
        && (Text.words(heading) >= HEADLINE_WORDS || ideographs >= HEADLINE_IDEOGRAPHS);
  }

  private Stream<String> titles(Article article) {
    return Stream.concat(
            headings.stream(), Stream.of(article.heading(), article.metadata().headline()))
        .filter(Objects::nonNull);
  }
}
