package news.dateline.ingest.extract.html;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When a page says that its article was published and last changed. */
final class PageTimes {

  private static final Pattern DATE_IN_PATH =
      Pattern.compile(
          "[/_-]((?:19|20)\\d{2})([/-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?=[/_-]|$)");

  /** So far up is looked for what a time belongs to. */
  private static final int MAX_DEPTH = 30;

  /** So many times are looked at. */
  private static final int MAX_TIMES = 20;

  private PageTimes() {}

  static @Nullable WrittenTime published(PageFacts facts, JsonLd data, @Nullable String language) {
    WrittenTime declared =
        declared(
            language,
            data.published(),
            facts.meta(
                "article:published_time",
                "article:published",
                "og:published_time",
                "rnews:datepublished",
                "itemprop datepublished"),
            facts.meta(
                "parsely-pub-date",
                "sailthru:date",
                "dcterms:issued",
                "dc:date:issued",
                "dcterms:created",
                "dc:date:created",
                "dc:date",
                "dcterms:date"),
            facts.meta(
                "pubdate",
                "publishdate",
                "publish_date",
                "publish-date",
                "publication_date",
                "date",
                "citation_publication_date",
                "cxenseparse:recs:publishtime",
                "created",
                "pdate",
                "displaydate"));
    if (declared != null) {
      return declared;
    }
    WrittenTime marked = firstTime(facts.published(), language);
    return marked == null ? firstTime(facts.times(), language) : marked;
  }

  static @Nullable WrittenTime modified(PageFacts facts, JsonLd data, @Nullable String language) {
    WrittenTime declared =
        declared(
            language,
            data.modified(),
            facts.meta(
                "article:modified_time",
                "article:modified",
                "og:updated_time",
                "dcterms:modified",
                "itemprop datemodified",
                "last-modified",
                "lastmod",
                "revised"));
    return declared == null ? firstTime(facts.modified(), language) : declared;
  }

  /** The first that is a time; one of which nobody knows its month only where there is no other. */
  private static @Nullable WrittenTime declared(
      @Nullable String language, @Nullable String... times) {
    WrittenTime ambiguous = null;
    for (String time : times) {
      WrittenTime written = time == null ? null : WrittenTime.parse(time, language);
      if (time != null && written != null) {
        if (!WrittenTime.isAmbiguous(time)) {
          return written;
        }
        ambiguous = ambiguous == null ? written : ambiguous;
      }
    }
    return ambiguous;
  }

  private static @Nullable WrittenTime firstTime(
      List<Element> elements, @Nullable String language) {
    for (Element element : elements.subList(0, Math.min(MAX_TIMES, elements.size()))) {
      if (isInComments(element)) {
        continue;
      }
      for (String attribute : List.of("datetime", "content", "title")) {
        String value = element.attr(attribute);
        WrittenTime written = value.isEmpty() ? null : WrittenTime.parse(value, language);
        if (written != null) {
          return written;
        }
      }
      WrittenTime written = WrittenTime.parse(element.text(), language);
      if (written != null) {
        return written;
      }
    }
    return null;
  }

  private static boolean isInComments(Element element) {
    Names names = new Names();
    int depth = 0;
    for (Element at = element; at != null && depth < MAX_DEPTH; at = at.parent()) {
      if (names.traits(at).contains(Trait.COMMENTS) && !at.normalName().equals("body")) {
        return true;
      }
      depth++;
    }
    return false;
  }

  static @Nullable WrittenTime inPath(URI address) {
    String path = address.getPath();
    Matcher matcher = DATE_IN_PATH.matcher(path == null ? "" : path);
    return matcher.find()
        ? WrittenTime.parse(
            matcher.group(1) + "-" + matcher.group(3) + "-" + matcher.group(4), null)
        : null;
  }

  /** A time without an offset is in that of the page's other time, else in UTC. */
  static ZoneId zone(@Nullable WrittenTime published, @Nullable WrittenTime modified) {
    if (published != null && published.zone() != null) {
      return published.zone();
    }
    return modified != null && modified.zone() != null ? modified.zone() : ZoneOffset.UTC;
  }
}
