package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import news.dateline.ingest.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages with segments of text that an extraction must hold, and others that it must not, counted as
 * trafilatura's own evaluation does: a segment is found where it stands in the extracted text as it
 * is, but for white space and soft hyphens; all segments of all pages count alike.
 *
 * <p>With the wanted segments that were found (tp), those that were not (fn) and the unwanted ones
 * that were found (fp): precision = tp / (tp + fp), recall = tp / (tp + fn), F = 2 tp / (2 tp + fp
 * + fn). {@code kept out} is the share of unwanted segments that were not found.
 */
final class SegmentPages implements PageSet {

  /** For each address of a page: {@code {"file", "with": [], "without": []}}. */
  static final String LABELS = "gold.json";

  private final Path folder;
  private final List<Page> pages;

  private SegmentPages(Path folder, List<Page> pages) {
    this.folder = folder;
    this.pages = List.copyOf(pages);
  }

  /** A page and its segments. */
  private record Page(
      Path file, URI uri, List<String> with, List<String> without, ExpectedMetadata metadata) {}

  static SegmentPages read(Path folder) throws IOException {
    Path labels = folder.resolve(LABELS);
    try {
      JsonNode root = JsonMapper.shared().readTree(Files.readString(labels));
      List<Page> pages = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : root.properties()) {
        JsonNode page = entry.getValue();
        pages.add(
            new Page(
                folder.resolve(page.required("file").asString()),
                uri(entry.getKey()),
                segments(page.required("with")),
                segments(page.required("without")),
                new ExpectedMetadata(
                    ExpectedMetadata.text(page, "title"),
                    ExpectedMetadata.text(page, "author"),
                    ExpectedMetadata.text(page, "date"),
                    null,
                    null,
                    link(entry.getKey()))));
      }
      return new SegmentPages(folder, pages);
    } catch (JacksonException e) {
      throw new IOException(labels + ": " + e.getOriginalMessage(), e);
    }
  }

  private static URI uri(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      return URI.create("http://localhost/");
    }
  }

  /** Some pages are known by a name that is no address. */
  private static @Nullable String link(String key) {
    return key.startsWith("http") ? key : null;
  }

  private static List<String> segments(JsonNode array) {
    return array.values().stream().map(node -> Text.line(node.asString())).toList();
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public Figures evaluate(Predicate<String> chosen, PageReader reader, List<PageResult> results)
      throws IOException {
    int read = 0;
    int found = 0;
    int missed = 0;
    int unwanted = 0;
    int keptOut = 0;
    MetadataScore metadata = new MetadataScore();
    for (Page page : pages) {
      if (!chosen.test(site(page.uri()))) {
        continue;
      }
      PageReader.Page extracted = reader.read(page.file(), page.uri());
      String text = Text.line(extracted.body());
      List<String> missing = page.with().stream().filter(s -> !text.contains(s)).toList();
      List<String> wrong = page.without().stream().filter(text::contains).toList();
      read++;
      missed += missing.size();
      found += page.with().size() - missing.size();
      unwanted += wrong.size();
      keptOut += page.without().size() - wrong.size();
      List<String> remarks = new ArrayList<>(extracted.faults());
      remarks.addAll(metadata.add(page.metadata(), extracted.piece()));
      results.add(result(page, missing, wrong, remarks));
    }
    Figures figures =
        Figures.of(name())
            .with("pages", read)
            .with("found", Share.of(found, missed))
            .with("kept out", Share.of(keptOut, unwanted))
            .with("precision", Share.of(found, unwanted))
            .with("recall", Share.of(found, missed))
            .with("F", Share.of(2 * found, unwanted + missed));
    return metadata.addTo(figures);
  }

  private static String site(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  private static PageResult result(
      Page page, List<String> missing, List<String> wrong, List<String> remarks) {
    List<String> faults = new ArrayList<>();
    missing.forEach(segment -> faults.add("missing:  " + segment));
    wrong.forEach(segment -> faults.add("unwanted: " + segment));
    int all = page.with().size() + page.without().size();
    double score = Share.of(all - faults.size(), faults.size());
    faults.addAll(remarks);
    return new PageResult(page.file().getFileName().toString(), score, faults);
  }
}
