package news.dateline.standalone.evaluate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.ingest.split.SentenceSplitter;

/**
 * Texts put together of parts of others, a sentence a line, lines of "=" between the parts.
 *
 * @see <a href="https://aclanthology.org/A00-2004/">Choi 2000</a>
 */
final class SegmentedTexts {

  private static final String SEPARATOR = "====";

  private final Path folder;
  private final SentenceSplitter splitter = new SentenceSplitter();

  SegmentedTexts(Path folder) {
    this.folder = folder;
  }

  /**
   * A line for each folder that holds texts, and one for all of them. The splitter is not told how
   * many parts there are.
   *
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if there is no such text
   */
  List<Figures> evaluate() throws IOException {
    Map<String, BoundaryScore> sets = new LinkedHashMap<>();
    BoundaryScore all = new BoundaryScore();
    for (Path file : files()) {
      List<String> sentences = new ArrayList<>();
      List<Integer> starts = new ArrayList<>();
      if (!read(file, sentences, starts)) {
        continue;
      }
      Boundaries boundaries = new Boundaries(starts, splitter.starts(sentences), sentences.size());
      Path parent = folder.relativize(file).getParent();
      String set = parent == null ? folder.getFileName().toString() : parent.toString();
      sets.computeIfAbsent(set, name -> new BoundaryScore()).add(boundaries);
      all.add(boundaries);
    }
    if (all.size() == 0) {
      throw new IllegalArgumentException("No text with lines of \"=\" under " + folder);
    }
    List<Figures> figures = new ArrayList<>();
    sets.forEach((set, score) -> figures.add(figures(set, score)));
    figures.add(figures("all", all));
    return figures;
  }

  private static Figures figures(String set, BoundaryScore score) {
    return Figures.of(set)
        .with("texts", score.size())
        .with("Pk", score.mean(Boundaries::pk))
        .with("WindowDiff", score.mean(Boundaries::windowDiff))
        .with("exact count", score.share(Boundaries::isCountExact))
        .with("parts", score.mean(text -> text.expected().size()))
        .with("found", score.mean(text -> text.found().size()));
  }

  /** Whether the file is such a text. */
  private static boolean read(Path file, List<String> sentences, List<Integer> starts)
      throws IOException {
    boolean separated = false;
    boolean begins = true;
    for (String line : Files.readString(file, ISO_8859_1).split("\\R")) {
      String sentence = line.strip();
      if (sentence.startsWith(SEPARATOR)) {
        separated = true;
        begins = true;
      } else if (!sentence.isEmpty()) {
        if (begins) {
          starts.add(sentences.size());
        }
        begins = false;
        sentences.add(sentence);
      }
    }
    return separated && !sentences.isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
