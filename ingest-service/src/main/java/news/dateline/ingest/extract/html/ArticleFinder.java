package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import news.dateline.ingest.text.Block;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a page: by the names of its elements what can be no article is left out,
 * then the box is found that holds most of the rest, and of this the lines are kept that read as an
 * article does.
 */
final class ArticleFinder {

  /** A page whose article is shorter is looked at again, in characters. */
  static final int MIN_ARTICLE = 200;

  /** What stands over pictures that tell a story is no longer. */
  private static final int MAX_INTRODUCTION = 600;

  /** So many captions, each of so many characters, may be a story. */
  private static final int MIN_CAPTIONS = 3;

  private static final int MIN_CAPTION = 60;
  private static final int MAX_CAPTIONS = 100;
  private static final String CAPTIONS = "figcaption, [class*=caption], [class*=slide]";

  private static final int MIN_SELECTED = 100;

  private final PageTree tree;
  private final @Nullable Box headline;
  private final Box body;

  private ArticleFinder(PageTree tree, @Nullable String title, @Nullable String description) {
    this.tree = tree;
    this.headline = HeadlineBox.find(tree, title);
    Pruning.of(tree, headline, Standfirst.find(tree, headline, description), title);
    this.body = Body.find(tree, headline);
  }

  /**
   * What was found.
   *
   * @param blocks the text
   * @param around what the lines around it tell
   * @param heading over it; null where there is none
   * @param headline the line that is most like one; null where there is none
   */
  record Found(
      List<Block> blocks,
      Surroundings around,
      @Nullable String heading,
      @Nullable String headline) {

    int characters() {
      return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }
  }

  /**
   * @param title as the page declares it
   * @param language of the page
   * @param host of the site
   * @param byline as the page declares it
   * @param description as the page declares it
   */
  static Found find(
      Document page,
      @Nullable String title,
      @Nullable String language,
      @Nullable String host,
      @Nullable String byline,
      @Nullable String description) {
    Function<Set<Extra>, Found> finder =
        extras ->
            new ArticleFinder(PageTree.of(page.body(), extras, host), title, description)
                .find(language, byline);
    Found shown = finder.apply(Set.of());
    if (shown.characters() < MIN_ARTICLE) {
      // Scripts show the text of some pages.
      shown = longer(shown, finder.apply(Set.of(Extra.HIDDEN)));
    }
    if (shown.characters() < MAX_INTRODUCTION && tellsInPictures(page)) {
      shown = longer(shown, finder.apply(Set.of(Extra.CAPTIONS)));
    }
    return shown;
  }

  private static Found longer(Found shown, Found all) {
    return all.characters() > 2 * shown.characters() ? all : shown;
  }

  private static boolean tellsInPictures(Document page) {
    return page.select(CAPTIONS).stream()
            .limit(MAX_CAPTIONS)
            .filter(caption -> caption.text().length() >= MIN_CAPTION)
            .filter(caption -> caption.select(CAPTIONS).size() == 1)
            .limit(MIN_CAPTIONS)
            .count()
        == MIN_CAPTIONS;
  }

  private Found find(@Nullable String language, @Nullable String byline) {
    List<Box> selected = Selection.of(tree, headline, body);
    Surroundings around = Surroundings.of(tree, headline, body, selected, language);
    List<Box> lines = Trimming.of(tree, selected, byline == null ? around.byline() : byline);
    if (lines.isEmpty() || (body.chars() > 2 * MIN_SELECTED && length(lines) < MIN_SELECTED)) {
      // A list of links or a few words, for instance, were what the page is for.
      lines = tree.within(body).stream().filter(this::isShown).toList();
    }
    List<Block> blocks = ArticleBlocks.of(tree, lines);
    if (!blocks.isEmpty() && isStandfirst(lines)) {
      blocks.set(0, Block.paragraph(blocks.get(0).text()));
    }
    Box over = headline != null && !lines.contains(headline) ? headline : null;
    return new Found(
        blocks,
        around,
        over == null ? null : over.text(),
        headline == null ? null : headline.text());
  }

  /**
   * Many set it as a heading of a lower level; readers of blocks would take it for the headline.
   * Where others of its level follow, it may head the first of several stories.
   */
  private boolean isStandfirst(List<Box> lines) {
    Box first = lines.get(0);
    return headline != null
        && headline.isHeading()
        && first.isHeading()
        && first.level() > headline.level()
        && headline.index() < first.index()
        && lines.stream().filter(line -> line.level() == first.level()).count() == 1;
  }

  private boolean isShown(Box box) {
    if (!box.isRun() || box == headline) {
      return false;
    }
    for (Box at = box.parent(); at != null && at != body; at = at.parent()) {
      if (at.reason() == Reason.FURNITURE || at.reason() == Reason.COMMENTS) {
        return false;
      }
    }
    return true;
  }

  private static int length(List<Box> lines) {
    return lines.stream().mapToInt(Box::chars).sum();
  }
}
