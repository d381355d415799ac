package news.dateline.classify.theme;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code mediatopics.tsv} and {@code mediatopics-e5.bin} from the Media Topics. Each topic is
 * embedded by its name and definition; the names of its parents were tried and made the top level
 * worse. The definitions do not ship.
 *
 * <p>Arguments: the topics as JSON lines (code, parent, level, retired, and name and definition by
 * language), the directory to write to.
 */
final class TopicIndexBuilder {

  private static final String ENGLISH = "en-GB";
  private static final int MAX_TOKENS = 128;
  private static final String NOTICE =
      """
      # IPTC Media Topics in use: code, parent, level, English name.
      # (c) International Press Telecommunications Council, http://cv.iptc.org/newscodes/mediatopic/
      # CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. Changed: retired topics left out.
      """;

  private TopicIndexBuilder() {}

  public static void main(String[] args) throws IOException {
    List<JsonNode> topics = parentsFirst(read(Path.of(args[0])));
    Path directory = Files.createDirectories(Path.of(args[1]));
    List<float[]> vectors = new ArrayList<>();
    StringBuilder table = new StringBuilder(NOTICE);
    try (SentenceEmbedder embedder = SentenceEmbedder.e5()) {
      for (JsonNode topic : topics) {
        String name = topic.at("/name/" + ENGLISH).asString();
        String text = name + ": " + topic.at("/definition/" + ENGLISH).asString();
        vectors.add(embedder.embed(text, MAX_TOKENS));
        String[] line = {code(topic, "code"), code(topic, "parent"), level(topic), name};
        table.append(String.join("\t", line)).append('\n');
      }
    }
    Files.writeString(directory.resolve("mediatopics.tsv"), table);
    try (OutputStream out = Files.newOutputStream(directory.resolve("mediatopics-e5.bin"))) {
      TopicIndex.write(vectors, out);
    }
  }

  private static List<JsonNode> read(Path path) throws IOException {
    return Files.readAllLines(path).stream()
        .map(JsonMapper.shared()::readTree)
        .filter(topic -> topic.path("retired").isNull())
        .sorted(Comparator.comparing(topic -> code(topic, "code")))
        .toList();
  }

  private static List<JsonNode> parentsFirst(List<JsonNode> topics) {
    List<JsonNode> ordered = new ArrayList<>();
    Deque<String> parents = new ArrayDeque<>(List.of(""));
    while (!parents.isEmpty()) {
      String parent = parents.pop();
      for (JsonNode topic : topics) {
        if (code(topic, "parent").equals(parent)) {
          ordered.add(topic);
          parents.add(code(topic, "code"));
        }
      }
    }
    return ordered;
  }

  /** Without its scheme; empty where there is none. */
  private static String code(JsonNode topic, String field) {
    return topic.path(field).asString("").replace("medtop:", "");
  }

  private static String level(JsonNode topic) {
    return Integer.toString(topic.path("level").intValue());
  }
}
