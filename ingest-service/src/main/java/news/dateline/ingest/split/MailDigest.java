package news.dateline.ingest.split;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.RuleLine;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a mailing list's digest in plain text, each of which opens with its header.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1153">RFC 1153, Digest Message Format</a>
 */
final class MailDigest {

  private static final String FIELDS =
      "Date|From|To|Cc|Subject|Message-ID|Reply-To|Organization|Sender|Content-Type|Message";

  private static final Pattern HEADER =
      Pattern.compile("^(?:" + FIELDS + "): .*\\b(?:From|Subject): \\S.*");
  private static final Pattern FIELD =
      Pattern.compile("(?:^|(?<=\\s))(" + FIELDS + "): (.*?)(?=\\s(?:" + FIELDS + "): |$)");
  private static final Pattern END =
      Pattern.compile("(?i)^(?:end of .{3,80} digest\\b.*|subject: digest footer)");

  /** None holds another, so that brackets which are never closed cost no more than their length. */
  private static final Pattern ADDRESS = Pattern.compile("\\s*+(?:<[^<>]*>|\\([^()@]*@[^()]*\\))");

  /** What a line of a mail may have (RFC 5322); more is no name and no date. */
  private static final int MAX_LINE = 998;

  private MailDigest() {}

  /** The messages; none where it is no digest of at least two. */
  static List<Piece> split(Piece piece) {
    List<Block> blocks = piece.blocks();
    List<Integer> headers = new ArrayList<>();
    for (int i = 1; i < blocks.size(); i++) {
      // Without the rule it is a letter that quotes others.
      if (RuleLine.isOne(blocks.get(i - 1).text())
          && HEADER.matcher(blocks.get(i).text()).matches()) {
        headers.add(i);
      }
    }
    if (headers.size() < 2) {
      return List.of();
    }
    List<Piece> messages = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      int end = i + 1 < headers.size() ? headers.get(i + 1) : blocks.size();
      List<Block> text =
          blocks.subList(headers.get(i) + 1, end).stream()
              .filter(block -> !RuleLine.isOne(block.text()))
              .filter(block -> !END.matcher(block.text()).matches())
              .toList();
      if (!text.isEmpty()) {
        messages.add(message(piece, blocks.get(headers.get(i)).text(), text));
      }
    }
    return messages;
  }

  private static Piece message(Piece digest, String header, List<Block> text) {
    String subject = null;
    StoryMeta meta = digest.meta().shared();
    Instant published = digest.published();
    Matcher field = FIELD.matcher(header);
    while (field.find()) {
      String value = field.group(2).strip();
      switch (field.group(1)) {
        case "Subject" -> subject = Text.subject(value);
        case "From" -> meta = value.length() > MAX_LINE ? meta : meta.withByline(name(value));
        case "Date" -> published = value.length() > MAX_LINE ? published : date(value, published);
        default -> {}
      }
    }
    return new Piece(subject, text, meta, published, null);
  }

  private static String name(String sender) {
    return ADDRESS.matcher(sender).replaceAll("").strip();
  }

  private static @Nullable Instant date(String value, @Nullable Instant other) {
    try {
      String plain = value.replaceFirst("\\s*\\([^)]*\\)$", "");
      return ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return other;
    }
  }
}
