package news.dateline.ingest.extract.html;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells what small things of a page, such as times, belong to other articles than its own. */
final class ArticleBounds {

  private static final String TITLES = "h1, h2, h3, h4, h5, h6, a[href]";

  /** The headline of another article is so near to what belongs to it. */
  private static final int WITHIN = 3;

  /** Longer is no teaser, in UTF-16 units. */
  private static final int MAX_TEASER = 300;

  /** Names and sections have fewer words than headlines, or letters where no spaces part them. */
  private static final int MIN_WORDS = 5;

  private static final int MIN_LETTERS = 12;

  /** More words in common is the page's own headline again. */
  private static final double SAME = 0.5;

  private final @Nullable Box headline;
  private final @Nullable Box whole;

  /**
   * @param body the box that holds the article's text
   */
  ArticleBounds(@Nullable Box headline, Box body) {
    this.headline = headline;
    this.whole = whole(headline, body);
  }

  /** The element that holds headline and text; null where none does. */
  private static @Nullable Box whole(@Nullable Box headline, Box body) {
    for (Box box = headline; box != null; box = box.parent()) {
      boolean isArticle = box.tag().equals("article") && !box.isRun();
      if (isArticle && (box.holds(body) || body.holds(box))) {
        return box;
      }
    }
    return null;
  }

  /** Whether what an element tells stands in the article, and with no headline of another one. */
  boolean holds(Box place, Element element) {
    boolean isWithin = whole == null || whole.holds(place) || place.holds(whole);
    return TimeLabels.isLabelled(element.text()) || (isWithin && !isOfOther(element));
  }

  private boolean isOfOther(Element element) {
    Element at = element;
    for (int i = 0; i < WITHIN && at != null && !isAround(at); i++) {
      if (at.text().length() > MAX_TEASER) {
        return false;
      }
      if (at.select(TITLES).stream().anyMatch(isTitle(element))) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private boolean isAround(Element element) {
    return element.normalName().equals("body")
        || (headline != null
            && (headline.element().equals(element)
                || headline.element().parents().stream().anyMatch(element::equals)));
  }

  private Predicate<Element> isTitle(Element what) {
    return other ->
        !other.attr("href").startsWith("#")
            && (other.hasAttr("href") || other.selectFirst("a[href]") != null)
            && isLong(other.text())
            && what.parents().stream().noneMatch(other::equals)
            && (headline == null || Words.likeness(other.text(), headline.text()) < SAME);
  }

  private static boolean isLong(String text) {
    return Words.of(text).size() >= MIN_WORDS
        || text.codePoints().filter(Character::isIdeographic).count() >= MIN_LETTERS;
  }
}
