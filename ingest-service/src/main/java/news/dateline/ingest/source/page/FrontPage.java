package news.dateline.ingest.source.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.Encodings;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.Urls;
import org.jspecify.annotations.Nullable;

/**
 * What a front page says of where it leads to.
 *
 * @param base what its links are relative to
 * @param links as they stand there, in the order of the page, without those that are not to be
 *     followed; the first {@link #MAX_LINKS}
 * @param robots what it asks of crawlers
 */
record FrontPage(URI base, List<String> links, List<String> robots) {

  /** Front pages have a few thousand. */
  static final int MAX_LINKS = 10_000;

  private static final Set<String> TAGS = Set.of("a", "base", "meta");
  private static final Set<String> ROBOTS = Set.of("robots", "dateline");

  /** Where the page names its encoding, in bytes. */
  private static final int META = 5_120;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  FrontPage {
    links = List.copyOf(links);
    robots = List.copyOf(robots);
  }

  /**
   * Reads a page, which takes little more memory than its text.
   *
   * @throws IOException if its bytes cannot be read
   */
  static FrontPage parse(Fetched page) throws IOException {
    try (InputStream in = page.body().open()) {
      return of(text(in.readAllBytes(), page.mediaType()), page.uri());
    }
  }

  /** Reads the text of the page at that address. */
  static FrontPage of(String html, URI address) {
    Reading reading = new Reading(address);
    StartTags.read(html, TAGS, reading::tag);
    return new FrontPage(
        reading.base == null ? address : reading.base, reading.links, reading.robots);
  }

  /** Whether it asks that its links are not followed. */
  boolean saysNofollow(Fetched page) {
    return Stream.concat(page.headers().all("X-Robots-Tag").stream(), robots.stream())
        .flatMap(value -> words(value).stream())
        .anyMatch(word -> word.equals("nofollow") || word.equals("none"));
  }

  private static List<String> words(String value) {
    return Arrays.asList(value.toLowerCase(Locale.ROOT).split("[\\s,]+"));
  }

  private static String text(byte[] bytes, @Nullable String mediaType) throws IOException {
    try {
      String text = Encodings.decodeDeclared(bytes, mediaType, Integer.MAX_VALUE);
      return text == null ? new String(bytes, named(bytes)) : text;
    } catch (LimitException e) {
      throw new IOException(e);
    }
  }

  private static Charset named(byte[] bytes) {
    int length = Math.min(META, bytes.length);
    Matcher meta = CHARSET.matcher(new String(bytes, 0, length, ISO_8859_1));
    Charset named = meta.find() ? Encodings.named(meta.group(1)) : null;
    return named == null ? UTF_8 : named;
  }

  /** What has been found so far. */
  private static final class Reading {

    private final URI address;
    private @Nullable URI base;
    private final List<String> links = new ArrayList<>();
    private final List<String> robots = new ArrayList<>();

    Reading(URI address) {
      this.address = address;
    }

    void tag(String name, Map<String, String> attributes) {
      String href = attributes.get("href");
      if (name.equals("a") && href != null && links.size() < MAX_LINKS) {
        if (!words(attributes.getOrDefault("rel", "")).contains("nofollow")) {
          links.add(href);
        }
      } else if (name.equals("base") && href != null && base == null) {
        base = Urls.resolve(address, href);
      } else if (name.equals("meta")
          && robots.size() < MAX_LINKS
          && ROBOTS.contains(attributes.getOrDefault("name", "").toLowerCase(Locale.ROOT))) {
        robots.add(attributes.getOrDefault("content", ""));
      }
    }
  }
}
