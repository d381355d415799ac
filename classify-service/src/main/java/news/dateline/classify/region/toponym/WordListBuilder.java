package news.dateline.classify.region.toponym;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code common-words.txt}: how often words stand in small letters in English news. A name
 * that is such a word, as "Reading" or "Mobile", needs better reasons to be a place. Repeatable.
 *
 * <p>Arguments: the file to write, then stories as JSON lines, of which all texts are read.
 */
final class WordListBuilder {

  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{3,}(?![\\p{L}\\p{N}])");
  private static final int FEWEST = 3;

  private WordListBuilder() {}

  public static void main(String[] args) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 1; i < args.length; i++) {
      for (String line : Files.readAllLines(Path.of(args[i]))) {
        for (JsonNode value : JsonMapper.shared().readTree(line)) {
          Matcher matcher = WORD.matcher(value.isString() ? value.asString() : "");
          while (matcher.find()) {
            counts.merge(matcher.group(), 1, Integer::sum);
          }
        }
      }
    }
    StringBuilder list =
        new StringBuilder("# Words in small letters in English news, log2 of count\n");
    counts.forEach(
        (word, count) -> {
          if (count >= FEWEST) {
            list.append(word).append('\t').append(Math.round(Math.log(count) / Math.log(2)));
            list.append('\n');
          }
        });
    Files.writeString(Path.of(args[0]), list);
  }
}
