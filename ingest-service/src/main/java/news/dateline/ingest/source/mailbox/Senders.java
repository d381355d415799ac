package news.dateline.ingest.source.mailbox;

import java.util.List;
import java.util.Locale;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;

/**
 * Whose messages are taken.
 *
 * @param from addresses, or domains with all below them
 * @param lists ids of mailing lists; a message needs to match either; all are empty for all
 *     messages
 */
record Senders(List<String> from, List<String> lists) {

  /** The settings {@code from} and {@code list-id}. */
  static Senders of(Settings settings) throws SettingsException {
    return new Senders(lower(settings.texts("from")), lower(settings.texts("list-id")));
  }

  private static List<String> lower(List<String> texts) {
    return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }

  boolean isAll() {
    return from.isEmpty() && lists.isEmpty();
  }

  boolean take(MessageHead head) {
    if (isAll()) {
      return true;
    }
    String sender = head.from();
    return from.stream().anyMatch(wanted -> isFrom(sender, wanted))
        || lists.contains(head.listId());
  }

  private static boolean isFrom(String sender, String wanted) {
    return sender.equals(wanted)
        || (!wanted.contains("@")
            && (sender.endsWith("@" + wanted) || sender.endsWith("." + wanted)));
  }
}
