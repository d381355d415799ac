package news.dateline.classify.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.text.WordPiece;
import org.jspecify.annotations.Nullable;

/**
 * What words of another language are in English, as word pieces. Knows inflected forms by their
 * stems and, in German, compounds by their parts. Words that say nothing of what a story is about
 * are in it too, without English ones, lest their stems be taken for those of others. Safe for use
 * by many threads.
 */
final class Glossary {

  /** The languages that there are glossaries of. */
  static final Set<String> LANGUAGES = Set.of("de", "es", "fr", "pt");

  /** A part of a compound that is shorter is found too often by chance. */
  private static final int MIN_PART = 4;

  /** What German puts between the parts of a compound. */
  private static final List<String> LINKS = List.of("", "s", "n", "es", "en");

  private static final Map<String, Glossary> LOADED = new ConcurrentHashMap<>();

  private final Stemmer stemmer;
  private final Map<String, int[]> words = new HashMap<>();
  private final Map<String, int[]> stems = new HashMap<>();

  private Glossary(Stemmer stemmer) {
    this.stemmer = stemmer;
  }

  /**
   * The glossary of a language, read at the first call.
   *
   * @param language one of {@link #LANGUAGES}
   * @throws UncheckedIOException if it is not on the class path
   */
  static Glossary of(String language) {
    return LOADED.computeIfAbsent(language, Glossary::load);
  }

  private static Glossary load(String language) {
    Glossary glossary = new Glossary(Stemmer.of(language));
    try (InputStream in = ThemeModel.open("glossary/" + language + ".tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          glossary.put(line.substring(0, tab), pieces(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return glossary;
  }

  private static int[] pieces(String english) {
    int[] ids = WordPiece.uncased().encode(english, 32).ids();
    return Arrays.copyOfRange(ids, 1, ids.length - 1);
  }

  private void put(String word, int[] english) {
    words.put(word, english);
    if (english.length > 0) {
      stems.putIfAbsent(stemmer.stem(word), english);
    }
  }

  /**
   * The English of a word.
   *
   * @param word in lower case
   * @return ids of its pieces, one word's or those of a compound's parts; null where unknown
   */
  int @Nullable [] english(String word) {
    int[] known = simple(word);
    if (known == null && stemmer.compounds()) {
      known = compound(word);
    }
    return known == null || known.length == 0 ? null : known;
  }

  private int @Nullable [] simple(String word) {
    int[] known = words.get(word);
    return known == null ? stems.get(stemmer.stem(word)) : known;
  }

  /**
   * By the longest last part, which says what a thing is; what stands before it need not be known.
   */
  private int @Nullable [] compound(String word) {
    for (int cut = MIN_PART; cut <= word.length() - MIN_PART; cut++) {
      int[] head = simple(word.substring(cut));
      if (head != null) {
        int[] before = before(word.substring(0, cut));
        return before == null ? head : join(List.of(before, head));
      }
    }
    return before(word);
  }

  /** The longest known word that another begins with, and what follows, if that is known. */
  private int @Nullable [] before(String word) {
    for (String link : LINKS) {
      if (word.endsWith(link)) {
        int[] known = words.get(word.substring(0, word.length() - link.length()));
        if (known != null) {
          return known;
        }
      }
    }
    for (int cut = word.length() - MIN_PART; cut >= MIN_PART; cut--) {
      int[] known = words.get(word.substring(0, cut));
      if (known != null) {
        int[] rest = simple(word.substring(cut));
        return rest == null ? known : join(List.of(known, rest));
      }
    }
    return null;
  }

  private static int[] join(List<int[]> parts) {
    List<Integer> all = new ArrayList<>();
    for (int[] part : parts) {
      for (int id : part) {
        all.add(id);
      }
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }
}
