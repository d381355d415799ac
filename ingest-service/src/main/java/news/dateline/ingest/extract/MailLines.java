package news.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;

/** What stands below the text of a mail and was not written for it: footers, signatures, quotes. */
final class MailLines {

  private static final int AT_THE_BOTTOM = 12;

  /** Words of a signature; more are a text behind a dash. */
  private static final int MAX_SIGNATURE = 60;

  /** Words that tell who wrote what is quoted. */
  private static final int MAX_ATTRIBUTION = 30;

  /** What mailing lists put under each message begins with. */
  private static final Pattern FOOTER_RULE = Pattern.compile("_{10,}");

  private static final Pattern FOOTER =
      Pattern.compile("mailing list|listinfo", Pattern.CASE_INSENSITIVE);

  /** As RFC 3676 has it. */
  private static final Pattern SIGNATURE = Pattern.compile("--(?: .*)?");

  private static final Pattern QUOTED = Pattern.compile("(?:> ?)+\\S.*|>");

  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?:\\b(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napsala?|yazdı)\\b"
              + "|napisała?(?:\\(a\\))?|пишет|написала?|пише).{0,80}:(?=$| >)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ORIGINAL = Pattern.compile("-{3,}\\s?[^-:]{3,60}?\\s?-{3,}.*:.*");

  private MailLines() {}

  /** The text without the footer of a mailing list, signature, and what is quoted below it. */
  static List<Block> ofItsOwn(List<Block> blocks) {
    return withoutQuotes(withoutSignature(withoutFooter(blocks)));
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

  private static List<Block> withoutSignature(List<Block> blocks) {
    int behind = 0;
    for (int i = blocks.size() - 1; i > 0 && behind <= MAX_SIGNATURE; i--) {
      String text = blocks.get(i).text();
      behind += Text.words(text);
      if (behind <= MAX_SIGNATURE && SIGNATURE.matcher(text).matches()) {
        return blocks.subList(0, i);
      }
    }
    return blocks;
  }

  /** Quotes are marked, or all that stands below the line that tells whose words they are. */
  private static List<Block> withoutQuotes(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      boolean quotedNext = i + 1 < blocks.size() && isQuoted(blocks.get(i + 1));
      if (isQuoted(blocks.get(i)) || (quotedNext && text.endsWith(":"))) {
        continue;
      }
      boolean attribution = isAttribution(text);
      if (attribution && (text.contains(": >") || quotedNext)) {
        continue;
      }
      if (!kept.isEmpty() && (attribution || ORIGINAL.matcher(text).matches())) {
        return kept;
      }
      kept.add(blocks.get(i));
    }
    // A mail of nothing else is left as it is.
    return kept.isEmpty() ? blocks : kept;
  }

  private static boolean isQuoted(Block block) {
    return QUOTED.matcher(block.text()).matches();
  }

  private static boolean isAttribution(String text) {
    Matcher attribution = ATTRIBUTION.matcher(text);
    return attribution.find()
        && Text.words(text.substring(0, attribution.end())) <= MAX_ATTRIBUTION;
  }
}
