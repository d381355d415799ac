package news.dateline.ingest.extract.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names that papers of East Asia set beside a role instead of a label, before the text,
 * in its first words or under it: "한지우 기자", "（记者 林晓舟）", "記者林曉舟／台北報導".
 */
final class NamesWithRoles {

  /** Neither a sentence's subject nor a kind of reporter, and no sentence goes on behind it. */
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?<!\\p{IsHangul})(?!(?:취재|담당|출입|본지|현장|사진|영상|편집|시민|외신|전직|현직|동료)\\s)"
              + "(?<name>\\p{IsHangul}{2,4}(?<![는를에의들]))\\s?(?:선임|인턴|객원|전문|수습|의학)?\\s?"
              + "(?:기자|특파원|통신원|논설위원)(?!\\s?(?!입력|승인|등록|수정|기사|작성)\\p{IsHangul})");

  /** What the names of nearly all begin with, in both ways of writing. */
  private static final String CHINESE_SURNAME =
      "(?:欧阳|歐陽|司马|司馬|上官|[诸諸]葛|[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯游簡简庄莊洪翁柯施詹倪俞殷章鲁魯葛聂聶岳樊温溫季童牛安齐齊乔喬庞龐辛左涂翟欒栾柳阮])";

  private static final String CHINESE_ROLE = "(?:记者|記者)[\\s:：/／|｜丨]*";

  private static final String CHINESE_NAME =
      "(?<name>(?=" + CHINESE_SURNAME + ")\\p{IsHan}{2,4}(?:[\\s、]\\p{IsHan}{2,4}){0,2})";

  /** A line of its own. */
  private static final Pattern CHINESE_LINE =
      Pattern.compile(
          "^[\\[［【（(]?\\s?(?:[^／/]{2,40}[／/]\\s*)?(?:文\\s?[/／|｜丨:：]\\s?)?\\p{IsHan}{0,6}?"
              + CHINESE_ROLE
              + CHINESE_NAME
              + "(?:\\s?[/／|｜丨].{0,20}|\\s?\\p{IsHan}{0,8}(?:报道|報道|報導))?\\s?[\\]］】）)]?$");

  private static final Pattern CHINESE_BRACKETS =
      Pattern.compile(
          "[（(【\\[]\\s?\\p{IsHan}{0,12}?"
              + CHINESE_ROLE
              + CHINESE_NAME
              + "(?:\\s?[/／].{0,12}|\\s?\\p{IsHan}{0,8}(?:报道|報道|報導))?\\s?[）)】\\]]");

  /** So many lines at either end of an article may name who wrote it. */
  private static final int ENDS = 2;

  private NamesWithRoles() {}

  /**
   * The names, the surest first.
   *
   * @param near short lines near the headline
   * @param article the article's own lines
   * @param behind short lines behind it
   */
  static Set<String> find(List<Box> near, List<Box> article, List<Box> behind) {
    Set<String> names = new LinkedHashSet<>();
    near.forEach(line -> add(names, line, CHINESE_LINE, KOREAN));
    for (int i = 0; i < article.size(); i++) {
      if (i < ENDS || i >= article.size() - ENDS) {
        add(names, article.get(i), CHINESE_BRACKETS, CHINESE_LINE, KOREAN);
      }
    }
    behind.stream()
        .filter(line -> line.text().indexOf('@') >= 0)
        .forEach(line -> add(names, line, KOREAN));
    return names;
  }

  private static void add(Set<String> names, Box line, Pattern... patterns) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(line.text());
      if (matcher.find()) {
        names.add(matcher.group("name").replaceAll("[\\s、]+", ", "));
        return;
      }
    }
  }
}
