package news.dateline.classify.app.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import news.dateline.classify.live.FeedPosition;
import news.dateline.classify.live.StoryFilter;
import org.jspecify.annotations.Nullable;

/** Of a request for stories. Whatever is wrong with them is a {@link BadParameterException}. */
final class Parameters {

  static final Set<String> OF_FILTER = Set.of("region", "theme", "language", "q");

  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 1_000;

  private final HttpServletRequest request;

  private Parameters(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * The parameters of a request.
   *
   * @param more that it may have beside those of the filter
   * @throws BadParameterException if it has others: a misspelt filter would let all stories through
   */
  static Parameters of(HttpServletRequest request, String... more) {
    Set<String> known = new TreeSet<>(OF_FILTER);
    known.addAll(List.of(more));
    for (String name : request.getParameterMap().keySet()) {
      if (!known.contains(name)) {
        throw new BadParameterException(
            "there is no parameter '" + brief(name) + "'; there are " + String.join(", ", known));
      }
    }
    return new Parameters(request);
  }

  StoryFilter filter() {
    String query = one("q");
    return checked(
        () ->
            StoryFilter.of(
                all("region"), all("theme"), all("language"), query == null ? "" : query));
  }

  int limit() {
    String limit = one("limit");
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int number = Integer.parseInt(limit);
      if (number >= 1 && number <= MAX_LIMIT) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new BadParameterException(
        "limit must be 1 to " + MAX_LIMIT + ", not '" + brief(limit) + "'");
  }

  @Nullable String before() {
    return one("before");
  }

  /** What a browser has seen when it comes again, else what the request says. */
  @Nullable FeedPosition after() {
    String seen = request.getHeader(LAST_EVENT_ID);
    if (seen != null && !seen.isEmpty()) {
      return checked(() -> FeedPosition.parse(LAST_EVENT_ID, seen));
    }
    String after = one("after");
    return after == null ? null : checked(() -> FeedPosition.parse("after", after));
  }

  /** Of a domain whose messages name the parameter. */
  static <T> T checked(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(String.valueOf(e.getMessage()));
    }
  }

  /** Given several times, or with commas between. */
  private List<String> all(String name) {
    String[] given = request.getParameterValues(name);
    List<String> values = new ArrayList<>();
    for (String value : given == null ? new String[0] : given) {
      for (String part : value.split(",", -1)) {
        if (!part.isBlank()) {
          values.add(part);
        }
      }
    }
    return values;
  }

  private @Nullable String one(String name) {
    String[] given = request.getParameterValues(name);
    if (given != null && given.length > 1) {
      throw new BadParameterException(name + " must be given once, not " + given.length + " times");
    }
    return given == null || given[0].isBlank() ? null : given[0];
  }

  private static String brief(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
