package news.dateline.ingest.split;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A headline in the brackets 【】 right before its text, as papers in Chinese and Japanese set news
 * in brief.
 *
 * @param headline without the brackets
 * @param text what stands behind
 */
record BracketedHeadline(String headline, String text) {

  /** What is shorter is the label of a paragraph. */
  static final String BRACKETED = "【(?<headline>[^】]{5,40})】\\s*(?=\\S)";

  private static final Pattern LINE = Pattern.compile(BRACKETED + "(?<text>.+)", Pattern.DOTALL);

  /** Of a line; null where it has none. */
  static @Nullable BracketedHeadline of(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? new BracketedHeadline(matcher.group("headline").strip(), matcher.group("text").strip())
        : null;
  }
}
