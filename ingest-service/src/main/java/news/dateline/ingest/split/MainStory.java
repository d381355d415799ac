package news.dateline.ingest.split;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words of the story that a page opens with, as far as it has been read. */
final class MainStory {

  private final Map<String, Integer> stems = new HashMap<>();
  private int words;

  void add(Words paragraph) {
    paragraph.stems().forEach((stem, times) -> stems.merge(stem, times, Integer::sum));
    words += paragraph.count();
  }

  /** How many words it has so far. */
  int words() {
    return words;
  }

  /** How many of the paragraph's stems stand in it at least so many times. */
  long shared(Words paragraph, int times) {
    return paragraph.stems().keySet().stream()
        .filter(stem -> stems.getOrDefault(stem, 0) >= times)
        .count();
  }

  /** How many of the names stand in it. */
  long known(Set<String> names) {
    return names.stream().filter(name -> stems.containsKey(Words.stem(name))).count();
  }
}
