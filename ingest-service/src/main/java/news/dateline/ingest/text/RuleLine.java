package news.dateline.ingest.text;

import java.util.regex.Pattern;

/** Tells lines that writers draw between two texts. */
public final class RuleLine {

  private static final Pattern RULE =
      Pattern.compile(
          "\\s*+(?:(?:[-=_*~#+•·—–―◆■●✱─━═＝＿＊＃～※◇□○☆★▽△▼▲][\\s\\u3000]*+){3,}+|⁂|<hr ?/?>)\\s*+");

  private RuleLine() {}

  /** "---", "* * *", "====", "###", "＊　＊　＊": nothing but marks. */
  public static boolean isOne(String line) {
    return RULE.matcher(line).matches();
  }
}
