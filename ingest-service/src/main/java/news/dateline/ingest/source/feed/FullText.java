package news.dateline.ingest.source.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When the page that an item links to is fetched for its text. */
enum FullText {
  /** Where the item has but a summary. */
  AUTO,
  /** For each item. */
  ALWAYS,
  /** The text of the feed is taken as it is. */
  NEVER;

  /** A text that stands where feeds have the whole text is one from this length on. */
  static final int WHOLE_CONTENT = 600;

  /** A description is a whole text from this length on. */
  static final int WHOLE_DESCRIPTION = 1_200;

  /** Of the end of a text, in UTF-16 units, that a footer may take. */
  private static final int LONGEST_FOOTER = 600;

  /** Of the end of a text, in UTF-16 units, where it may say that it was cut off. */
  private static final int LAST_WORDS = 300;

  /** What WordPress puts behind each item, whole or not. */
  private static final Pattern FOOTER =
      Pattern.compile("\\s*The post .{1,300} (?:first )?appeared (?:first )?on .{1,200}$");

  /** Signs that a text was cut off, at its end. */
  private static final Pattern CUT_OFF =
      Pattern.compile(
          "(?:…|\\.\\.\\.|\\[…]|\\[\\.{3}]|\\(…\\)|\\(more\\)|(?:read|see|view|learn)"
              + " (?:more|on|the (?:full|rest|whole)\\b.{0,60}|full .{1,30})|(?:continue|keep)"
              + " reading.{0,200}|full (?:story|article|text)|more *[»›>→]+|weiterlesen|mehr"
              + " lesen|lire (?:la suite|plus)|en savoir plus|(?:leer|ver|saber) más|seguir"
              + " leyendo|continua a leggere|leggi (?:tutto|di più)|(?:leia|ler|saiba) mais|lees"
              + " (?:verder|meer)|läs mer|les mer|læs mere|czytaj (?:więcej|dalej)|читать"
              + " (?:далее|дальше|полностью)|devamı(?:nı oku)?|続きを読む|阅读(?:全文|更多)|閱讀全文|더 ?보기)"
              + "\\s*[…»›>→.\\])]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Whether the page of an item is to be fetched. */
  boolean wants(Item item) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> !isWhole(item);
    };
  }

  /**
   * Whether an item has its whole text: long enough, and not cut off at the end. Short texts that
   * are whole all the same cost a fetch and nothing else.
   */
  static boolean isWhole(Item item) {
    String text = withoutFooter(item.text());
    int whole = item.isContent() ? WHOLE_CONTENT : WHOLE_DESCRIPTION;
    return text.length() >= whole && !CUT_OFF.matcher(end(text, LAST_WORDS)).find();
  }

  private static String withoutFooter(String text) {
    String end = end(text, LONGEST_FOOTER);
    Matcher footer = FOOTER.matcher(end);
    return footer.find() ? text.substring(0, text.length() - end.length() + footer.start()) : text;
  }

  private static String end(String text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }
}
