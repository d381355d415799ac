package news.dateline.ingest.split;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.document.DocumentId;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.split.bundle.SampleStories;
import news.dateline.ingest.text.Block;

/** Reads what a training learns from beside the labelled stories. */
final class TrainingTexts {

  private TrainingTexts() {}

  /** The text of each page of one half; {@link SampleStories#isForTraining} tells which. */
  static List<List<Block>> pages(Path folder) throws IOException {
    Extractor extractor = new TikaExtractor(Limits.DEFAULT);
    SourceRef source = new SourceRef("training", SourceKind.FILE);
    List<List<Block>> pages = new ArrayList<>();
    for (Path file : files(folder, ".html")) {
      String name = folder.relativize(file).toString();
      if (!SampleStories.isForTraining(name) || name.contains("expected")) {
        continue;
      }
      Document document =
          new Document(
              DocumentId.of(source.id(), name, ""),
              source,
              new Label(name, file.toUri(), "text/html"),
              Instant.EPOCH,
              Content.of(Files.readAllBytes(file)));
      if (extractor.extract(document) instanceof Extraction.Text text) {
        text.pieces().forEach(piece -> pages.add(piece.blocks()));
      }
    }
    return pages;
  }

  /** The texts that the parts were taken from, as far as any part goes. */
  static List<List<String>> texts(Path folder) throws IOException {
    Map<String, List<String>> texts = new TreeMap<>();
    for (Path file : files(folder, "")) {
      List<String> part = new ArrayList<>();
      for (String line :
          (Files.readString(file, StandardCharsets.ISO_8859_1) + "\n==").split("\n")) {
        if (!line.startsWith("==")) {
          Stream.of(line.strip()).filter(text -> !text.isEmpty()).forEach(part::add);
        } else if (!part.isEmpty()) {
          texts.merge(part.get(0), part, (one, other) -> one.size() < other.size() ? other : one);
          part = new ArrayList<>();
        }
      }
    }
    return List.copyOf(texts.values());
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
