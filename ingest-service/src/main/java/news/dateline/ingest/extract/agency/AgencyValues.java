package news.dateline.ingest.extract.agency;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import news.dateline.story.Handling;
import org.jspecify.annotations.Nullable;

/** Values as agencies write them; null for what makes no sense. */
final class AgencyValues {

  private AgencyValues() {}

  /** {@code stat:canceled}, a URI that ends so, or the bare word; also in British spelling. */
  static Handling.@Nullable Status status(@Nullable String text) {
    String word = lastPart(text).toLowerCase(Locale.ROOT).replace("cancelled", "canceled");
    return Arrays.stream(Handling.Status.values())
        .filter(status -> status.label().equals(word))
        .findAny()
        .orElse(null);
  }

  /** What stands behind the scheme: {@code text} of {@code ninat:text} and of its URI. */
  static String lastPart(@Nullable String text) {
    String value = text == null ? "" : text.strip();
    return value.substring(Math.max(value.lastIndexOf(':'), value.lastIndexOf('/')) + 1);
  }

  /** 1 to 9. */
  static @Nullable Integer urgency(@Nullable String text) {
    return text != null && text.matches("[1-9]") ? Integer.valueOf(text) : null;
  }

  /** 0 to 100. */
  static @Nullable Integer percent(@Nullable String text) {
    return text != null && text.matches("\\d{1,2}|100") ? Integer.valueOf(text) : null;
  }

  /** An absolute URI. */
  static @Nullable URI uri(@Nullable String text) {
    try {
      URI uri = text == null ? null : new URI(text.strip());
      return uri != null && uri.isAbsolute() ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
