package news.dateline.ingest.extract.feed;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.ingest.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds who wrote an item, in the ways that feeds have of saying it. */
final class FeedByline {

  /** "desk@example.org (Achieng Otieno)", as RSS has it, "Achieng Otieno <desk@example.org>". */
  private static final Pattern MAILBOX =
      Pattern.compile(
          "(?:mailto:)?[^\\s@]+@[^\\s@()]+(?:\\s*\\((?<behind>.*)\\))?"
              + "|(?<before>.*\\S)\\s*[(<][^\\s@()]+@[^\\s@()]+[)>]");

  private FeedByline() {}

  /**
   * The names of an entry's authors, without their addresses; null where there are none.
   *
   * @param feed that the entry is in, whose authors are those of its entries too in Atom
   * @param title of the feed
   */
  static @Nullable String of(SyndEntry entry, SyndFeed feed, @Nullable String title) {
    String names = names(entry);
    // Some feeds name the site as the author of each item.
    if (names == null && entry.getWireEntry() instanceof Entry) {
      names = joined(feed.getAuthors().stream().map(SyndPerson::getName));
      return names != null && names.equals(title) ? null : names;
    }
    return names;
  }

  private static @Nullable String names(SyndEntry entry) {
    if (!entry.getAuthors().isEmpty()) {
      return joined(entry.getAuthors().stream().map(SyndPerson::getName));
    }
    return entry.getModule(DCModule.URI) instanceof DCModule dublinCore
            && !dublinCore.getCreators().isEmpty()
        ? joined(dublinCore.getCreators().stream())
        : joined(Stream.ofNullable(entry.getAuthor()));
  }

  private static @Nullable String joined(Stream<@Nullable String> names) {
    String joined =
        names
            .map(Text::lineOrNull)
            .map(FeedByline::withoutAddress)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return joined.isEmpty() ? null : joined;
  }

  private static @Nullable String withoutAddress(@Nullable String name) {
    Matcher mailbox = MAILBOX.matcher(name == null ? "" : name);
    if (!mailbox.matches()) {
      return name;
    }
    String before = mailbox.group("before");
    return Text.lineOrNull(before == null ? mailbox.group("behind") : before);
  }
}
