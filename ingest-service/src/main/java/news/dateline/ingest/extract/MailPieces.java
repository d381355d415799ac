package news.dateline.ingest.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.text.Piece;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/** Tika hands an HTML body over like an attachment; what the mail's head says belongs to it. */
final class MailPieces {

  private MailPieces() {}

  /**
   * @param mail the mail's head, and its body where that is plain text
   * @param parts its other parts, in order
   */
  static List<Piece> of(Piece mail, List<Piece> parts) {
    List<Piece> pieces = new ArrayList<>();
    if (!mail.blocks().isEmpty() || parts.isEmpty()) {
      pieces.add(mail);
      parts.forEach(part -> pieces.add(attachment(mail, part)));
    } else {
      pieces.add(body(mail, parts.get(0)));
      parts.subList(1, parts.size()).forEach(part -> pieces.add(attachment(mail, part)));
    }
    return pieces.stream()
        .map(piece -> piece.withBlocks(MailLines.withoutThoseAboutItself(piece.blocks())))
        .toList();
  }

  private static Piece body(Piece mail, Piece part) {
    StoryMeta meta =
        part.meta()
            .withSourceId(mail.meta().sourceId())
            .withInfoSource(mail.meta().infoSource())
            .withLink(null);
    return new Piece(
        mail.title() == null ? part.title() : mail.title(),
        part.blocks(),
        meta,
        published(mail, part),
        part.modified());
  }

  private static Piece attachment(Piece mail, Piece part) {
    StoryMeta meta = part.meta();
    return new Piece(
        part.title(),
        part.blocks(),
        meta.infoSource() == null ? meta.withInfoSource(mail.meta().infoSource()) : meta,
        published(mail, part),
        part.modified());
  }

  private static @Nullable Instant published(Piece mail, Piece part) {
    return part.published() == null ? mail.published() : part.published();
  }
}
