package news.dateline.ingest.extract;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Block;

/** What mail has below its text that its sender did not write for it. */
final class MailLines {

  private static final int AT_THE_BOTTOM = 12;

  /** What mailing lists put under each message begins with. */
  private static final Pattern FOOTER_RULE = Pattern.compile("_{10,}");

  private static final Pattern FOOTER =
      Pattern.compile("mailing list|listinfo", Pattern.CASE_INSENSITIVE);

  private MailLines() {}

  /** The text without the footer of a mailing list. */
  static List<Block> withoutFooter(List<Block> blocks) {
    for (int i = Math.max(1, blocks.size() - AT_THE_BOTTOM); i + 1 < blocks.size(); i++) {
      if (FOOTER_RULE.matcher(blocks.get(i).text()).matches()
          && FOOTER.matcher(blocks.get(i + 1).text()).find()) {
        return blocks.subList(0, i);
      }
    }
    return blocks;
  }
}
