package news.dateline.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom and where a story comes from.
 *
 * @param byline who wrote it, without a leading "By"
 * @param located the dateline: where it was written
 * @param sources publishers and agencies, the one to name first
 */
public record Credit(@Nullable String byline, @Nullable String located, List<InfoSource> sources) {

  public static final Credit UNKNOWN = new Credit(null, null, List.of());

  public Credit {
    sources = List.copyOf(sources);
  }

  public Credit withByline(@Nullable String value) {
    return new Credit(value, located, sources);
  }

  public Credit withLocated(@Nullable String value) {
    return new Credit(byline, value, sources);
  }

  public Credit withSources(List<InfoSource> value) {
    return new Credit(byline, located, value);
  }

  Credit orElse(Credit other) {
    return new Credit(
        FirstKnown.first(byline, other.byline),
        FirstKnown.first(located, other.located),
        FirstKnown.first(sources, other.sources));
  }
}
