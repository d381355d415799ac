package news.dateline.ingest.extract.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an mbox file (RFC 4155, and the forms {@code mboxo} and {@code mboxrd}), one
 * after another, with one of them in memory. A message begins with a line {@code From …} that has a
 * time in it and stands at the start or behind an empty line, or that has a sender and a whole date
 * as {@code asctime} writes it: some write no empty line. Lengths that heads tell are not trusted.
 * Not thread-safe.
 */
public final class Mbox {

  private static final int BUFFER = 1 << 16;
  private static final int MAX_LINE = 1 << 16;
  private static final Pattern SEPARATOR =
      Pattern.compile("From .*\\b\\d{1,2}:\\d{2}.*", Pattern.DOTALL);

  /** Nothing in a body looks like it that is not quoted. */
  private static final Pattern WHOLE_SEPARATOR =
      Pattern.compile(
          "From \\S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
              + "|Dec) [ \\d]\\d \\d{2}:\\d{2}(?::\\d{2})?(?: [A-Z+-][\\w+-]*)? \\d{4}\\s*");

  private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);

  private final InputStream stream;
  private final int maxBytes;
  private long offset;
  private boolean skipped;
  private byte @Nullable [] ahead;

  /**
   * A message.
   *
   * @param bytes without its separator, quoting undone; no more than one over the limit of them
   * @param offset of its separator
   * @param end behind it
   */
  public record Message(byte[] bytes, long offset, long end) {}

  /**
   * @param stream closed by whoever opened it
   * @param offset that it begins at: of a separator, or of the end of the file before it grew
   * @param maxBytes of one message, at least 1 and less than {@link Integer#MAX_VALUE}
   */
  public Mbox(InputStream stream, long offset, int maxBytes) {
    this.stream = new BufferedInputStream(stream, BUFFER);
    this.offset = offset;
    this.maxBytes = maxBytes;
  }

  /** The next message; null at the end. What stands before the first separator is left out. */
  public @Nullable Message next() throws IOException {
    byte[] line = ahead == null ? line() : ahead;
    ahead = null;
    while (line != null && !isSeparator(line)) {
      skipped |= !isEmpty(line);
      line = line();
    }
    if (line == null) {
      return null;
    }
    long start = offset - line.length;
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean empty = false;
    long end = offset;
    for (line = line(); line != null; line = line()) {
      if (empty ? isSeparator(line) : isWholeSeparator(line)) {
        ahead = line;
        break;
      }
      empty = isEmpty(line);
      add(line, message);
      end = offset;
    }
    return new Message(message.toByteArray(), start, end);
  }

  /** Whether something stood before the first separator. */
  public boolean hasSkipped() {
    return skipped;
  }

  private void add(byte[] line, ByteArrayOutputStream message) {
    int room = maxBytes + 1 - message.size();
    int from = line[0] == '>' && QUOTED.matcher(text(line)).matches() ? 1 : 0;
    message.write(line, from, Math.max(0, Math.min(room, line.length - from)));
  }

  /** With its end; a very long one in parts; null at the end of the file. */
  private byte @Nullable [] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read; line.size() < MAX_LINE && (read = stream.read()) >= 0; ) {
      line.write(read);
      if (read == '\n') {
        break;
      }
    }
    offset += line.size();
    return line.size() == 0 ? null : line.toByteArray();
  }

  private static boolean isEmpty(byte[] line) {
    return line[0] == '\n' || (line.length == 2 && line[0] == '\r' && line[1] == '\n');
  }

  private static boolean isSeparator(byte[] line) {
    return line[0] == 'F' && SEPARATOR.matcher(text(line)).matches();
  }

  private static boolean isWholeSeparator(byte[] line) {
    return line[0] == 'F' && WHOLE_SEPARATOR.matcher(text(line)).matches();
  }

  private static String text(byte[] line) {
    return new String(line, 0, Math.min(line.length, 200), ISO_8859_1);
  }
}
