package news.dateline.ingest.extract.html;

import java.net.URI;
import java.util.List;
import news.dateline.ingest.text.Block;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page.
 *
 * @param metadata what the page tells about it
 * @param blocks its text, paragraph by paragraph, without the headline
 * @param heading over its text that is no part of it; null where there is none
 * @param kind what the page says that it is
 */
public record Article(
    HtmlMetadata metadata, List<Block> blocks, @Nullable String heading, PageKind kind) {

  /** A part of a headline has so many letters and digits. */
  private static final int MIN_PART = 12;

  public Article {
    blocks = List.copyOf(blocks);
  }

  /**
   * Finds the article of a page. Never throws for what the page holds, and takes time in proportion
   * to its length.
   *
   * @param address where the page was, which relative links start from; null if that is not known
   */
  public static Article of(String html, @Nullable URI address) {
    return of(Frames.parse(html), address);
  }

  /**
   * Finds the article of a page.
   *
   * @param page changed by that
   */
  static Article of(Document page, @Nullable URI address) {
    PageFacts facts = PageFacts.of(page);
    JsonLd data = JsonLd.of(facts.jsonLd(), PageIdentity.of(facts, address));
    boolean declared = data.headline() != null;
    List<String> sections = PageSections.of(page, facts, data, address);
    ArticleFinder.Found found =
        ArticleFinder.find(
            page,
            PageNames.headline(facts, data, address),
            facts.locale(),
            PageLinks.siteHost(facts, data, address),
            Byline.join(data.authors()),
            HtmlMetadata.description(facts, data));
    if (data.body() == null && found.characters() < ArticleFinder.MIN_ARTICLE) {
      data = data.orElse(PageState.read(page, PageNames.headline(facts, data, address)));
    }
    HtmlMetadata metadata = HtmlMetadata.of(facts, data, found, sections, address);
    return new Article(
        metadata,
        DeclaredBody.orElse(data.body(), found.blocks()),
        found.heading(),
        PageKind.of(facts, declared, address == null ? metadata.link() : address));
  }

  /** Whether its headline is the heading over its text, or one says all of the other. */
  public boolean isHeaded() {
    if (heading == null || metadata.headline() == null) {
      return false;
    }
    String declared = Words.fold(metadata.headline());
    String shown = Words.fold(heading);
    boolean within = declared.contains(shown) || shown.contains(declared);
    return declared.equals(shown)
        || (within && Math.min(declared.length(), shown.length()) >= MIN_PART);
  }

  /** How much text it holds, in UTF-16 units. */
  public long characters() {
    return blocks.stream().mapToLong(block -> block.text().length()).sum();
  }
}
