package news.dateline.ingest.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells lines of plain text that say who wrote a story: "By Jane Doe", "Von …", "بقلم …". */
public final class BylineLine {

  private static final int MAX_WORDS = 12;

  private static final Pattern BY =
      Pattern.compile(
          "(?:(?:By|BY|Von|VON|Por|POR|Par|PAR|Di|Door|DOOR|Av)\\s+|(?:Автор|Текст|Autor|Autorin"
              + "|Auteur|Yazan|Haber|Muhabir|Mwandishi|بقلم|作者|记者|記者|撰文)\\s?[:：]\\s*|بقلم\\s+"
              + "|(?:Na|Af|Oleh)\\s+(?=(?:\\p{Lu}[\\p{L}.'’-]+\\s?){2,4}$))"
              + "(\\p{L}.{1,120}[^.:;?!。])");

  /** With words that open other lines as well. */
  private static final Pattern LOOSE =
      Pattern.compile(
          "(?i:by|written by|reported by|posted by|von|por|par|di|door|av|text|texto):?\\s+"
              + "\\p{Lu}.{2,100}[^.:;?!]");

  /** Parts names from what stands beside them: a paper, an office. */
  static final String BESIDE = " | ";

  private static final Pattern FROM_BESIDE = Pattern.compile("\\s[|·•]\\s.*");

  private BylineLine() {}

  /** Whether a short line looks like a byline, in small letters too. */
  public static boolean isOne(String line) {
    return LOOSE.matcher(line).matches() || author(line) != null;
  }

  /** The names, and what stands behind them without a bar; null where the line is another. */
  public static @Nullable String author(String line) {
    if (Text.words(line) > MAX_WORDS) {
      return null;
    }
    Matcher by = BY.matcher(line);
    return by.matches() && !Character.isLowerCase(by.group(1).codePointAt(0))
        ? FROM_BESIDE.matcher(by.group(1)).replaceFirst("").strip()
        : null;
  }
}
