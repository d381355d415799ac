package news.dateline.ingest.source.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.ingest.fetch.Fetched;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a front page. */
final class FrontPage {

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");

  private FrontPage() {}

  /**
   * The page as a tree.
   *
   * @throws IOException if its bytes cannot be read
   */
  static Document parse(Fetched page) throws IOException {
    try (InputStream in = page.body().open()) {
      return Jsoup.parse(in, charset(page.mediaType()), page.uri().toString());
    }
  }

  /** Whether it asks that its links are not followed. */
  static boolean saysNofollow(Fetched page, Document tree) {
    Stream<String> headers = page.headers().all("X-Robots-Tag").stream();
    Stream<String> elements =
        tree.select("meta[name=robots], meta[name=dateline]").stream()
            .map((Element meta) -> meta.attr("content"));
    return Stream.concat(headers, elements)
        .map(value -> value.toLowerCase(Locale.ROOT))
        .flatMap(value -> List.of(value.split("[\\s,]+")).stream())
        .anyMatch(word -> word.equals("nofollow") || word.equals("none"));
  }

  private static @Nullable String charset(@Nullable String mediaType) {
    Matcher charset = CHARSET.matcher(mediaType == null ? "" : mediaType);
    try {
      return charset.find() && Charset.isSupported(charset.group(1)) ? charset.group(1) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }
}
