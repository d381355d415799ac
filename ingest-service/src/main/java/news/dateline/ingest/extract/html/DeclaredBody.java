package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page's article as its structured data declares it. It has lost its headings, and
 * often its paragraphs, so it is used only where the page shows little of it: where a script is to
 * build the page from other data, or a wall hides the rest.
 */
final class DeclaredBody {

  /** Less may be a summary, in characters. */
  private static final int MIN_LENGTH = 600;

  /** A page that shows less than this shows no article; then a short one is believed. */
  private static final int NOTHING = 100;

  /** What the page shows is believed where it is more than this share. */
  private static final double LITTLE = 0.5;

  private static final Pattern LINE_END = Pattern.compile("\\R+");

  private static final Pattern BLOCK_TAG =
      Pattern.compile(
          "</?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|section)\\b[^<>]{0,500}>",
          Pattern.CASE_INSENSITIVE);

  private DeclaredBody() {}

  /** The declared text where it is whole and far more than what was found on the page. */
  static List<Block> orElse(@Nullable String declared, List<Block> found) {
    int shown = found.stream().mapToInt(block -> block.text().length()).sum();
    int least = shown < NOTHING ? NOTHING : MIN_LENGTH;
    if (declared == null || declared.length() < least || shown > LITTLE * declared.length()) {
      return found;
    }
    List<Block> blocks = new ArrayList<>();
    int length = 0;
    for (String line : LINE_END.split(BLOCK_TAG.matcher(declared).replaceAll("\n"))) {
      boolean markup = line.indexOf('<') >= 0 || line.indexOf('&') >= 0;
      String text = Text.line(markup ? Jsoup.parseBodyFragment(line).text() : line);
      if (!text.isEmpty() && !Lines.isFurniture(text)) {
        blocks.add(Block.paragraph(text));
        length += text.length();
      }
    }
    boolean whole = length >= least && !isCutOff(blocks.get(blocks.size() - 1).text());
    return whole && shown < LITTLE * length ? blocks : found;
  }

  private static boolean isCutOff(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.endsWith("...") || lower.endsWith("…") || lower.endsWith("[…]");
  }
}
