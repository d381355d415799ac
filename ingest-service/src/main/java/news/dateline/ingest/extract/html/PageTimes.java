package news.dateline.ingest.extract.html;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a page says that its article was published and last changed. */
final class PageTimes {

  private static final Pattern DATE_IN_PATH =
      Pattern.compile(
          "[/_-](?<year>(?:19|20)\\d{2})(?:(?<between>[/-])(?<month>0?[1-9]|1[0-2])\\k<between>(?<day>0?[1-9]|[12]\\d|3[01])"
              + "|(?<month2>0[1-9]|1[0-2])(?<day2>0[1-9]|[12]\\d|3[01]))(?=[/_.-]|$)");

  private PageTimes() {}

  static @Nullable WrittenTime published(
      PageFacts facts, JsonLd data, MarkedTimes marked, @Nullable String language) {
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
    return declared == null ? marked.published() : declared;
  }

  static @Nullable WrittenTime modified(
      PageFacts facts, JsonLd data, MarkedTimes marked, @Nullable String language) {
    WrittenTime declared =
        declared(
            language,
            data.modified(),
            facts.meta(
                "article:modified_time",
                "article:modified",
                "article:updated_time",
                "article:updated",
                "og:updated_time",
                "dcterms:modified",
                "itemprop datemodified",
                "last-modified",
                "modified-date",
                "modified_date",
                "modifieddate",
                "lastmod",
                "revised"));
    return declared == null ? marked.modified() : declared;
  }

  /** The first that is a time; one of which nobody knows its month only where there is no other. */
  private static @Nullable WrittenTime declared(
      @Nullable String language, @Nullable String... times) {
    WrittenTime ambiguous = null;
    for (String time : times) {
      WrittenTime written = time == null ? null : WrittenTime.ofMachine(time, language);
      if (time != null && written != null) {
        if (!WrittenTime.isAmbiguous(time)) {
          return written;
        }
        ambiguous = ambiguous == null ? written : ambiguous;
      }
    }
    return ambiguous;
  }

  static @Nullable WrittenTime inPath(URI address) {
    String path = address.getPath();
    Matcher matcher = DATE_IN_PATH.matcher(path == null ? "" : path);
    if (!matcher.find()) {
      return null;
    }
    String kind = matcher.group("month") == null ? "2" : "";
    return WrittenTime.parse(
        matcher.group("year")
            + "-"
            + matcher.group("month" + kind)
            + "-"
            + matcher.group("day" + kind),
        null);
  }

  /** A time without an offset is in that of the page's other time, else in UTC. */
  static ZoneId zone(@Nullable WrittenTime published, @Nullable WrittenTime modified) {
    if (published != null && published.zone() != null) {
      return published.zone();
    }
    return modified != null && modified.zone() != null ? modified.zone() : ZoneOffset.UTC;
  }
}
