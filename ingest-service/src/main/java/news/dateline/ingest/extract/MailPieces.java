package news.dateline.ingest.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.LetterLines;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/**
 * Makes pieces of a mail: its body with what its head says, and the documents that come with it. A
 * few words beside documents are a note about them, and no story.
 */
final class MailPieces {

  /** Words; a longer body says something of its own. */
  private static final int MAX_NOTE = 40;

  private MailPieces() {}

  /**
   * @param mail the mail's head, and its body where that stands in none of its parts
   * @param parts its parts
   */
  static List<Piece> of(Piece mail, MailParts parts) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece sent : ForwardedMail.of(body(mail, parts.shown()))) {
      Piece body = sent.withBlocks(MailLines.ofItsOwn(sent.blocks()));
      if (!isNote(body, parts)) {
        pieces.add(body);
      }
    }
    parts.attached().forEach(part -> pieces.add(attachment(mail, part)));
    return pieces.stream()
        .map(piece -> piece.withBlocks(LetterLines.without(piece.blocks())))
        .toList();
  }

  /** A page in the form of a mail, whose head says nothing that it does not say itself. */
  static List<Piece> of(SavedPage page, MailParts parts) {
    return parts.shown().stream()
        .limit(1)
        .map(piece -> WebArchiveReader.linked(piece, page.address()))
        .toList();
  }

  private static boolean isNote(Piece body, MailParts parts) {
    int words = words(body);
    boolean beside = parts.attached().stream().anyMatch(part -> words(part) > words);
    return words == 0 ? beside || parts.isUnread() : beside && words <= MAX_NOTE;
  }

  private static int words(Piece piece) {
    return piece.blocks().stream().map(Block::text).mapToInt(Text::words).sum();
  }

  private static Piece body(Piece mail, List<Piece> shown) {
    if (shown.isEmpty()) {
      return mail;
    }
    Piece first = shown.get(0);
    List<Block> blocks = new ArrayList<>(mail.blocks());
    for (Piece part : shown) {
      // Some send the same in two forms and do not call them alternatives.
      part.blocks().stream().filter(block -> !blocks.contains(block)).toList().forEach(blocks::add);
    }
    StoryMeta meta =
        first
            .meta()
            .withSourceId(mail.meta().sourceId())
            .withInfoSource(mail.meta().infoSource())
            .withLink(null);
    String title = mail.title();
    return new Piece(
        title == null ? first.title() : title,
        blocks,
        meta,
        published(mail, first),
        first.modified(),
        first.headed() && (title == null || title.equalsIgnoreCase(first.title())));
  }

  private static Piece attachment(Piece mail, Piece part) {
    StoryMeta meta = part.meta();
    return new Piece(
        part.title(),
        part.blocks(),
        meta.infoSource() == null ? meta.withInfoSource(mail.meta().infoSource()) : meta,
        published(mail, part),
        part.modified(),
        part.headed());
  }

  private static @Nullable Instant published(Piece mail, Piece part) {
    return part.published() == null ? mail.published() : part.published();
  }
}
