package news.dateline.ingest.split;

import java.util.regex.Pattern;

/** Tells short lines that lead from one text to others, in many languages. */
final class PromptLine {

  private static final Pattern PROMPT =
      Pattern.compile(
          "(?i)^\\W*(?:read (?:more|on|it here|the full|full)|(?:continue|keep) reading|full (?:story|text|article)"
              + "|(?:see|view) the full|more (?:here|on"
              + " this)|click here|see more|story continues|listen (?:here|now)|watch (?:here|now)"
              + "|weiterlesen|mehr (?:dazu|lesen)|leer más|seguir leyendo|sigue leyendo"
              + "|lire la suite|leia (?:mais|a íntegra)|continue(?: a ler| lendo)|leggi (?:tutto|di più|anche)"
              + "|continua a leggere|lees (?:meer|verder)|läs (?:mer|hela)|les (?:mer|hele)|læs (?:mere|hele)|czytaj (?:więcej|dalej)"
              + "|devamını oku|haberin devamı|читать (?:далее|полностью)|подробнее|читати далі|اقرأ (?:المزيد|أيضا)"
              + "|للمزيد|続きを読む|もっと見る|阅读(?:全文|更多)|查看(?:全文|更多)|閱讀(?:全文|更多)|더 ?보기|기사 ?전문"
              + "|baca selengkapnya|soma zaidi)(?!\\p{L}).{0,60}$|(?:»|>>|→|›)\\s*$");

  /** Words that point to others, and what they may point to. */
  private static final String OTHERS =
      "(?:(?:in|the|our|your|today[’']s|and|this week[’']s) )*"
          + "(?:also|elsewhere|further|other|more|related|latest|top|rest)"
          + "(?: (?:in|on|at|from|of|the|this|our|your|top|local|world|making|other))*"
          + " (?:news|stories|headlines|items|articles|reading|pages|issue|edition|section|newsroom"
          + "|paper|papers|day|today|week|world|region|country|briefs)(?: \\p{L}+){0,3}";

  private static final Pattern TEASERS =
      Pattern.compile(
          "(?i)(?:"
              + OTHERS
              + "|(?:read|see) (?:also|next|more)|also (?:in the news|read|today|on .{2,20})|more to read"
              + "|more (?:from|on|in) .{2,30}|related(?: .{2,20})?|elsewhere"
              + "|you (?:may|might) also like|(?:what )?you (?:may|might) have missed"
              + "|in case you missed it|next up|up next"
              + "|what else .{2,20}|(?:most|must) read|in brief|don[’']t miss"
              + "|mehr (?:nachrichten|zum thema)|weitere (?:meldungen|nachrichten|themen)"
              + "|lesen sie auch|auch interessant|más noticias|otras noticias|lea también|à lire aussi"
              + "|lire aussi|leia também|leggi anche):?");

  private PromptLine() {}

  /** "Read more", "Full story >>". */
  static boolean isOne(String text) {
    return PROMPT.matcher(text).find();
  }

  /** "Also in the news", "Read more:": what stands over teasers of other stories. */
  static boolean isOverTeasers(String text) {
    return TEASERS.matcher(text).matches();
  }
}
