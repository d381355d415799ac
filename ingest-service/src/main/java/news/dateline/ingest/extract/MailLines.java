package news.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Block;

/**
 * Leaves out what newsletters say about themselves: how to see them in a browser, how to leave the
 * list. Such a line is short and stands at an end of the mail; the same words amid the text stay.
 */
final class MailLines {

  private static final int MAX_WORDS = 40;
  private static final int AT_THE_TOP = 4;
  private static final int AT_THE_BOTTOM = 12;

  private static final Pattern ABOUT_ITSELF =
      Pattern.compile(
          "unsubscribe|opt[ -]?out|(?:view|read|open|see)\\b.{0,40}\\b(?:browser|online|web version)"
              + "|(?:manage|update|change)\\b.{0,30}\\b(?:preferences|subscription)"
              + "|you(?:['’]re| are| have)? (?:are )?receiv(?:ing|ed) this (?:e-?mail|newsletter)"
              + "|you receive this (?:(?:e-?mail|message|newsletter) )?because"
              + "|add us to your address book|forward (?:this|to a friend)"
              + "|abmelden|abbestellen|im browser (?:ansehen|anzeigen|öffnen)"
              + "|d[ée]sabonner|d[ée]sinscri|version en ligne|dans votre navigateur"
              + "|darse de baja|cancelar la suscripci[óo]n|ver en (?:el|tu|su) navegador"
              + "|cancelar (?:a )?(?:inscriç|assinatur)|ver no navegador"
              + "|disiscri|annulla l'iscrizione|nel (?:tuo )?browser|afmelden|uitschrijven",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What mailing lists put under each message begins with. */
  private static final Pattern FOOTER_RULE = Pattern.compile("_{10,}");

  private static final Pattern FOOTER =
      Pattern.compile("mailing list|listinfo", Pattern.CASE_INSENSITIVE);

  private MailLines() {}

  static List<Block> withoutThoseAboutItself(List<Block> all) {
    List<Block> blocks = withoutFooter(all);
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean end = i < AT_THE_TOP || i >= blocks.size() - AT_THE_BOTTOM;
      if (!end || !isAboutItself(block.text())) {
        kept.add(block);
      }
    }
    // A mail of nothing else is left as it is.
    return kept.isEmpty() ? blocks : kept;
  }

  private static List<Block> withoutFooter(List<Block> blocks) {
    for (int i = Math.max(1, blocks.size() - AT_THE_BOTTOM); i + 1 < blocks.size(); i++) {
      if (FOOTER_RULE.matcher(blocks.get(i).text()).matches()
          && FOOTER.matcher(blocks.get(i + 1).text()).find()) {
        return blocks.subList(0, i);
      }
    }
    return blocks;
  }

  private static boolean isAboutItself(String text) {
    return text.split(" ", MAX_WORDS + 1).length <= MAX_WORDS && ABOUT_ITSELF.matcher(text).find();
  }
}
