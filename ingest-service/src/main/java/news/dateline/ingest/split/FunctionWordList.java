package news.dateline.ingest.split;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.ingest.split.FunctionWords.Kind;
import news.dateline.ingest.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * The function words of a language: what shows how a text is told, and what carries no topic. A
 * document is taken for English unless its words say otherwise.
 */
final class FunctionWordList {

  private static final String RESOURCE = "function-words.txt";
  private static final String ENGLISH_CODE = "en";

  /** Words that a language is told by; fewer are a list of names. */
  private static final int FEWEST = 25;

  /** Words that are looked at. */
  private static final int MOST = 4_000;

  /** Share of function words in running text: English has .4, Turkish .15. */
  private static final double LEAST_SHARE = 0.08;

  /** Running text in English has never so few. */
  private static final double NO_ENGLISH = 0.03;

  private static final double MARGIN = 1.3;

  /** Languages that no list knows. */
  private static final FunctionWordList UNKNOWN = new FunctionWordList("und");

  private static final List<FunctionWordList> LISTS = load();

  static final FunctionWordList ENGLISH = LISTS.get(0);

  private final String code;
  private final Map<String, Kind> kinds = new HashMap<>();

  private FunctionWordList(String code) {
    this.code = code;
  }

  private static List<FunctionWordList> load() {
    Map<String, FunctionWordList> lists = new HashMap<>();
    List<FunctionWordList> order = new ArrayList<>();
    try (InputStream in = FunctionWordList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        if (words.length > 2 && !line.startsWith("#")) {
          FunctionWordList list = lists.computeIfAbsent(words[0], FunctionWordList::new);
          if (list.kinds.isEmpty()) {
            order.add(list);
          }
          Kind kind = Kind.valueOf(words[1].toUpperCase(Locale.ROOT));
          for (String word : List.of(words).subList(2, words.length)) {
            list.kinds.putIfAbsent(word.toLowerCase(Locale.ROOT), kind);
          }
        }
      }
      return List.copyOf(order);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The list that a document's words stand in most. */
  static FunctionWordList of(List<Block> blocks) {
    int[] counts = new int[LISTS.size()];
    int words = 0;
    int pairs = 0;
    int kana = 0;
    for (int i = 0; i < blocks.size() && words < MOST; i++) {
      for (String word : Words.of(blocks.get(i).text(), MOST - words)) {
        words++;
        pairs += Words.isUnspaced(word.charAt(0)) ? 1 : 0;
        kana += Words.isKana(word.charAt(0)) ? 1 : 0;
        String written = word.toLowerCase(Locale.ROOT);
        for (int list = 0; list < counts.length; list++) {
          counts[list] += LISTS.get(list).kinds.containsKey(written) ? 1 : 0;
        }
      }
    }
    if (words >= FEWEST && 2 * pairs > words) {
      return of(kana > LEAST_SHARE * words ? "ja" : "zh");
    }
    int best = 0;
    for (int list = 1; list < counts.length; list++) {
      best = counts[list] > counts[best] ? list : best;
    }
    if (words < FEWEST || best == 0 || counts[best] < LEAST_SHARE * words) {
      return words >= FEWEST && counts[0] < NO_ENGLISH * words ? UNKNOWN : ENGLISH;
    }
    return counts[best] > MARGIN * counts[0] ? LISTS.get(best) : ENGLISH;
  }

  private static FunctionWordList of(String code) {
    return LISTS.stream().filter(list -> list.code.equals(code)).findFirst().orElse(UNKNOWN);
  }

  /** Whether {@link FunctionWords} and the word vectors know the language. */
  boolean isEnglish() {
    return code.equals(ENGLISH_CODE);
  }

  /** What a word does; null for a word that tells of a topic. */
  @Nullable Kind kind(String word) {
    return kinds.get(word.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return code;
  }
}
