package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages as Mozilla's Readability has them: a folder a page, with the page, the article that is
 * expected of it as HTML, and what is expected to be known about it.
 *
 * <p>Body text is compared by {@link ShingleOverlap}; {@code precision} and {@code recall} are
 * means over the pages, {@code F} is their harmonic mean. Of headline, byline, published time,
 * language and name of the site the share is given that is right, of the pages whose labels have
 * one (see {@link ExpectedMetadata}); {@code metadata} is the share of all five together.
 */
final class ReadabilityPages implements PageSet {

  static final String EXPECTED_TEXT = "expected.html";
  private static final String EXPECTED_METADATA = "expected-metadata.json";
  private static final String PAGE = "source.html";

  /** Where Readability's own tests pretend that the pages were. */
  private static final URI ADDRESS = URI.create("http://fakehost/test/page.html");

  private final Path folder;
  private final List<Path> pages;

  private ReadabilityPages(Path folder, List<Path> pages) {
    this.folder = folder;
    this.pages = List.copyOf(pages);
  }

  static ReadabilityPages read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ReadabilityPages(folder, files.filter(ReadabilityPages::isPage).sorted().toList());
    }
  }

  private static boolean isPage(Path folder) {
    return Stream.of(PAGE, EXPECTED_TEXT, EXPECTED_METADATA)
        .allMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public Figures evaluate(Predicate<String> chosen, PageReader reader, List<PageResult> results)
      throws IOException {
    int read = 0;
    double precision = 0;
    double recall = 0;
    MetadataScore metadata = new MetadataScore();
    for (Path page : pages) {
      if (!chosen.test(group(page))) {
        continue;
      }
      PageReader.Page extracted = reader.read(page.resolve(PAGE), ADDRESS);
      ShingleOverlap body = ShingleOverlap.compare(expectedText(page), extracted.body());
      read++;
      precision += body.precision();
      recall += body.recall();
      List<String> faults = new ArrayList<>(extracted.faults());
      if (body.f() < 1) {
        faults.add(
            String.format(
                Locale.ROOT, "body: precision %.3f, recall %.3f", body.precision(), body.recall()));
      }
      faults.addAll(metadata.add(expectedMetadata(page), extracted.piece()));
      results.add(new PageResult(page.getFileName().toString(), body.f(), faults));
    }
    precision = read == 0 ? 1 : precision / read;
    recall = read == 0 ? 1 : recall / read;
    Figures figures =
        Figures.of(name())
            .with("pages", read)
            .with("precision", precision)
            .with("recall", recall)
            .with("F", ShingleOverlap.f(precision, recall));
    return metadata.addTo(figures);
  }

  /** Pages of one site are numbered. */
  private static String group(Path page) {
    return page.getFileName().toString().replaceFirst("-\\d+$", "");
  }

  private static String expectedText(Path page) throws IOException {
    return Jsoup.parse(Files.readString(page.resolve(EXPECTED_TEXT))).body().text();
  }

  private static ExpectedMetadata expectedMetadata(Path page) throws IOException {
    Path file = page.resolve(EXPECTED_METADATA);
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
      return new ExpectedMetadata(
          ExpectedMetadata.text(json, "title"),
          ExpectedMetadata.text(json, "byline"),
          ExpectedMetadata.text(json, "publishedTime"),
          ExpectedMetadata.text(json, "lang"),
          ExpectedMetadata.text(json, "siteName"),
          null);
    } catch (JacksonException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
  }
}
