package news.dateline.ingest.identify;

import java.net.URI;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/** Keeps hostile documents from carrying megabytes where a line belongs. */
final class Bounds {

  private static final int MAX_HEADLINE = 1_000;
  private static final int MAX_LINE = 500;
  private static final int MAX_LINK = 2_048;

  private Bounds() {}

  /** A headline, cut where it is longer than any. */
  static String headline(String text) {
    if (text.length() <= MAX_HEADLINE) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(MAX_HEADLINE - 2))
            ? MAX_HEADLINE - 2
            : MAX_HEADLINE - 1;
    return text.substring(0, end) + "…";
  }

  /** Without what is too long to be what it says it is. */
  static StoryMeta meta(StoryMeta meta) {
    URI link = meta.link();
    return new StoryMeta(
        line(meta.byline()),
        line(meta.located()),
        line(meta.language()),
        link == null || link.toString().length() > MAX_LINK ? null : link,
        line(meta.sourceId()),
        line(meta.infoSource()),
        line(meta.rights()));
  }

  private static @Nullable String line(@Nullable String text) {
    return text == null || text.length() > MAX_LINE ? null : text;
  }
}
