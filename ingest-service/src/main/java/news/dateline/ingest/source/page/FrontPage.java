package news.dateline.ingest.source.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.Encodings;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.fetch.Fetched;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a front page. */
final class FrontPage {

  private FrontPage() {}

  /**
   * The page as a tree.
   *
   * @throws IOException if its bytes cannot be read
   */
  static Document parse(Fetched page) throws IOException {
    byte[] bytes;
    try (InputStream in = page.body().open()) {
      bytes = in.readAllBytes();
    }
    String address = page.uri().toString();
    try {
      String html = Encodings.decodeDeclared(bytes, page.mediaType(), Integer.MAX_VALUE);
      return html == null
          ? Jsoup.parse(new ByteArrayInputStream(bytes), null, address)
          : Jsoup.parse(html, address);
    } catch (LimitException e) {
      throw new IOException(e);
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
}
