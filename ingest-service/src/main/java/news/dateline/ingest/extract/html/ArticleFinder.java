package news.dateline.ingest.extract.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a page: what can be no article is taken out, then the element wins whose
 * paragraphs hold the most text that is no link. A paragraph counts in full for its parent and by
 * half for its grandparent, the weighting that Arc90's Readability (2009) made common.
 */
final class ArticleFinder {

  private static final String NOISE =
      "script, style, noscript, template, iframe, svg, canvas, object, embed, form, button, input,"
          + " select, textarea, nav, aside, footer, dialog, figure, figcaption, [hidden],"
          + " [aria-hidden=true], [role=navigation], [role=complementary], [role=contentinfo],"
          + " [role=dialog], [role=banner]";

  private static final Pattern NOISE_NAME =
      Pattern.compile(
          "(^|[-_\\s])(cookie|consent|banner|newsletter|subscribe|promo|related|recommend(ed|ation)?|"
              + "read-?more|most-?read|teasers?|share|social|sharing|comments?|breadcrumbs?|sidebar|"
              + "advert(isement)?|ads?|sponsor(ed)?|masthead|footer|menu|nav|caption|byline|dateline|"
              + "tags?|timestamp)([-_\\s]|$)");

  private static final int MIN_PARAGRAPH = 25;
  private static final double MAX_LINK_DENSITY = 0.5;

  private ArticleFinder() {}

  /** The element that holds the article; changes {@code page}. */
  static Element find(Document page) {
    Element body = page.body();
    body.select(NOISE).remove();
    removeByName(body);
    body.select("header:not(article header)").remove();
    Element declared = declaredArticle(body);
    Element article = declared != null ? declared : densest(body);
    removeLinkLists(article);
    article.select("h1, time").remove();
    return article;
  }

  private static void removeByName(Element body) {
    for (Element element : body.select("[class], [id]")) {
      String name = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
      boolean holdsArticle =
          element.equals(body)
              || element.normalName().equals("article")
              || element.normalName().equals("main");
      if (!holdsArticle && NOISE_NAME.matcher(name).find() && element.select("p").size() < 8) {
        element.remove();
      }
    }
  }

  /** The one article element with most of the page's paragraph text, if there is such a one. */
  private static @Nullable Element declaredArticle(Element body) {
    int all = paragraphText(body);
    for (Element article : body.select("[itemprop=articleBody], article")) {
      if (paragraphText(article) * 2 > all) {
        return article;
      }
    }
    return null;
  }

  private static int paragraphText(Element element) {
    return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
  }

  private static Element densest(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element paragraph : body.select("p, pre, blockquote")) {
      double score = textWithoutLinks(paragraph);
      Element parent = paragraph.parent();
      if (score < MIN_PARAGRAPH || parent == null) {
        continue;
      }
      scores.merge(parent, score, Double::sum);
      if (parent.parent() != null) {
        scores.merge(parent.parent(), score / 2, Double::sum);
      }
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(body);
  }

  private static double textWithoutLinks(Element element) {
    return element.text().length() - (double) element.select("a").text().length();
  }

  private static void removeLinkLists(Element article) {
    Elements lists = article.select("ul, ol, table, section, div");
    for (Element list : lists) {
      int length = list.text().length();
      if (length > 0
          && !list.equals(article)
          && textWithoutLinks(list) / length < MAX_LINK_DENSITY) {
        list.remove();
      }
    }
  }
}
