package news.dateline.standalone.evaluate;

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
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether metadata that was found is what was expected.
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
final class MetadataMatch {

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

  private MetadataMatch() {}

  static boolean isTitle(String expected, String found) {
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

  static boolean isSite(String expected, String found) {
    return fold(expected).equals(fold(found));
  }

  /** A byline without addresses; null where it is but the time of publication. */
  static @Nullable String names(@Nullable String byline) {
    if (byline == null) {
      return null;
    }
    String names = ADDRESS.matcher(byline).replaceAll("");
    return names.isBlank() || TIMES.matcher(names).matches() ? null : names;
  }

  static boolean isByline(String expected, String found) {
    String got = fold(AND.matcher(found).replaceAll(", "));
    String firstLine = expected.strip().lines().findFirst().orElse("");
    return !got.isEmpty()
        && Stream.of(expected, firstLine)
            .map(wanted -> fold(AND.matcher(wanted).replaceAll(", ")))
            .flatMap(wanted -> Stream.of(wanted, wanted.replaceFirst(BY, "")))
            .anyMatch(got::equals);
  }

  static boolean isLink(String expected, String found) {
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

  static boolean isTime(String expected, String found) {
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
