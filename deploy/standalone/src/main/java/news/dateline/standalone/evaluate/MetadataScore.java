package news.dateline.standalone.evaluate;

import java.net.URI;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.ingest.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Counts what of the metadata is right.
 *
 * <p>Texts are compared by their letters and digits, without regard to case. The expected values
 * are raw, so:
 *
 * <ul>
 *   <li>a headline is right as well where it is the expected one without what stands before or
 *       behind a dash or bar, which is where pages put the name of their site;
 *   <li>a byline is right as well where it is the expected one, or its first line, without a
 *       leading "By" in its language: dates and roles stand on lines of their own. An "and" between
 *       names is a comma. Addresses of web pages are no part of it, and a label that is a time
 *       alone is none;
 *   <li>a time is right where it is the same moment; where an offset is missing UTC is meant; where
 *       only the day is expected it is right if it was that day anywhere on earth;
 *   <li>a canonical link is right where host and path are the expected ones: without regard to the
 *       scheme, a leading "www.", a slash at the end, a fragment, the number of a visit and a query
 *       that only the expected one has, which is the address where somebody found the page. Pages
 *       that declare none are not counted: they are known by their address.
 * </ul>
 */
final class MetadataScore {

  private static final DateTimeFormatter LOOSE =
      DateTimeFormatter.ofPattern(
          "uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][XXX][XX]", Locale.ROOT);

  /** A day begins so long before it does in UTC, and ends so long after it has begun there. */
  private static final Duration EARLIEST = Duration.ofHours(14);

  private static final Duration LATEST = Duration.ofHours(36);

  private static final Pattern ADDRESS = Pattern.compile("\\(?https?://[^\\s)]*\\)?");

  private static final Pattern TIMES =
      Pattern.compile(
          "(?:[\\d\\s:.,/-]|\\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|at|[ap]m|last|updated|published)\\b)+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AND = Pattern.compile("\\s(?:and|und|et|y|&)\\s");

  private static final String BY = "^(written)?(by|par|von|por|di|door)(?=\\p{L})";

  /** How many of a kind there are, and how many of them are right. */
  private static final class Count {
    private int right;
    private int wrong;
  }

  private final Map<String, Count> counts = new LinkedHashMap<>();

  MetadataScore() {
    List.of("headline", "byline", "published", "language", "site", "link")
        .forEach(name -> counts.put(name, new Count()));
  }

  /** Counts one page, and tells what is wrong with it. */
  List<String> add(ExpectedMetadata expected, Piece found) {
    List<String> faults = new ArrayList<>();
    count("headline", expected.title(), found.title(), MetadataScore::isTitle, faults);
    String byline = names(expected.byline());
    count("byline", byline, found.meta().byline(), MetadataScore::isByline, faults);
    Instant published = found.published();
    count(
        "published",
        expected.published(),
        published == null ? null : published.toString(),
        MetadataScore::isTime,
        faults);
    count(
        "language", expected.language(), found.meta().language(), String::equalsIgnoreCase, faults);
    count(
        "site",
        expected.site(),
        found.meta().infoSource(),
        (wanted, got) -> fold(wanted).equals(fold(got)),
        faults);
    URI link = found.meta().link();
    if (link != null) {
      count("link", expected.link(), link.toString(), MetadataScore::isLink, faults);
    }
    return faults;
  }

  private void count(
      String name,
      @Nullable String expected,
      @Nullable String found,
      BiPredicate<String, String> isRight,
      List<String> faults) {
    Count count = counts.get(name);
    if (expected == null || count == null) {
      return;
    }
    if (found != null && isRight.test(expected, found)) {
      count.right++;
    } else {
      count.wrong++;
      faults.add(name + ": '" + found + "', expected '" + expected + "'");
    }
  }

  /** Adds a figure for each kind, and one for all. */
  Figures addTo(Figures figures) {
    Figures more = figures;
    int right = 0;
    int wrong = 0;
    for (Map.Entry<String, Count> entry : counts.entrySet()) {
      Count count = entry.getValue();
      if (count.right + count.wrong == 0) {
        continue;
      }
      more = more.with(entry.getKey(), Share.of(count.right, count.wrong));
      right += count.right;
      wrong += count.wrong;
    }
    return right + wrong == 0 ? figures : more.with("metadata", Share.of(right, wrong));
  }

  private static boolean isTitle(String expected, String found) {
    String folded = fold(found);
    if (fold(expected).equals(folded)) {
      return true;
    }
    String[] parts = expected.split("\\s[|\\-–—:·_@»]+\\s|\\s?[|_]\\s?", -1);
    // From any part to any later one, as long as the name of the site is what is left out.
    for (int from = 0; from < parts.length; from++) {
      StringBuilder part = new StringBuilder();
      for (int to = from; to < parts.length; to++) {
        part.append(fold(parts[to]));
        if (part.toString().equals(folded)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A byline without addresses; null where it is but the time of publication. */
  private static @Nullable String names(@Nullable String byline) {
    if (byline == null) {
      return null;
    }
    String names = ADDRESS.matcher(byline).replaceAll("");
    return names.isBlank() || TIMES.matcher(names).matches() ? null : names;
  }

  private static boolean isByline(String expected, String found) {
    String got = fold(AND.matcher(found).replaceAll(", "));
    String firstLine = expected.strip().lines().findFirst().orElse("");
    return !got.isEmpty()
        && Stream.of(expected, firstLine)
            .map(wanted -> fold(AND.matcher(wanted).replaceAll(", ")))
            .flatMap(wanted -> Stream.of(wanted, wanted.replaceFirst(BY, "")))
            .anyMatch(got::equals);
  }

  private static boolean isLink(String expected, String found) {
    String wanted = address(expected);
    String got = address(found);
    return got.equals(wanted) || got.equals(address(wanted.replaceFirst("\\?.*$", "")));
  }

  private static String address(String link) {
    return link.strip()
        .replaceFirst("#.*$", "")
        .replaceFirst(";jsessionid=[^?]*", "")
        .replaceFirst("^https?://(?:www\\.)?", "")
        .replaceFirst("/$", "");
  }

  private static boolean isTime(String expected, String found) {
    Instant time = Instant.parse(found);
    if (expected.length() == "2026-01-01".length()) {
      Instant day = LocalDate.parse(expected).atStartOfDay(ZoneOffset.UTC).toInstant();
      return !time.isBefore(day.minus(EARLIEST)) && time.isBefore(day.plus(LATEST));
    }
    return time.equals(instant(expected));
  }

  private static @Nullable Instant instant(String time) {
    try {
      TemporalAccessor parsed = LOOSE.parseBest(time, OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof OffsetDateTime moment
          ? moment.toInstant()
          : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
