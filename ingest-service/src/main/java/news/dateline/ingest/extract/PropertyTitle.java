package news.dateline.ingest.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The title among the properties of a file, which programs fill in with names of files and
 * templates. It counts where the text begins by saying nearly the same, and the text's own words
 * for it come first.
 */
final class PropertyTitle {

  private static final int WITHIN = 5;
  private static final int MAX_HEADLINE_WORDS = 30;

  /** Of the title's words that stand in the text. */
  private static final double NEARLY = 0.6;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern FILE_NAME = Pattern.compile(".*\\.\\p{Alnum}{2,5}$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.:;,…][\"”’]?$");

  /** Print drivers name the program before what was printed. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "^(?:(?:Microsoft (?:Office )?)?(?:Word|PowerPoint|Excel|Outlook|Publisher)|WordPad) - ");

  private PropertyTitle() {}

  /**
   * The headline that a title stands for.
   *
   * @return null where the text does not bear it out
   */
  static @Nullable String of(@Nullable String property, List<Block> blocks) {
    String title = property == null ? null : PROGRAM.matcher(property).replaceFirst("");
    if (title == null || (FILE_NAME.matcher(title).matches() && !title.endsWith("."))) {
      return null;
    }
    List<Block> first = blocks.subList(0, Math.min(WITHIN, blocks.size()));
    Set<String> words = words(title);
    for (Block block : first) {
      if (isLine(block.text()) && isIn(words, words(block.text()))) {
        return block.text();
      }
    }
    String opening = first.stream().map(Block::text).collect(Collectors.joining(" "));
    return words.size() > 2 && isIn(words, words(opening)) ? title : null;
  }

  private static boolean isLine(String text) {
    return Text.words(text) <= MAX_HEADLINE_WORDS && !SENTENCE_END.matcher(text).find();
  }

  private static boolean isIn(Set<String> words, Set<String> text) {
    long found = words.stream().filter(text::contains).count();
    return !words.isEmpty() && found >= NEARLY * words.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
    words.remove("");
    return words;
  }
}
