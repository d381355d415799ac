package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an editor would print of an RTF file: without what stands at the top and bottom of pages,
 * without comments, pictures, deleted and hidden text; with footnotes behind the text and not
 * within a sentence. See {@link Manuscript} for other files of text processors. The names are those
 * of the Rich Text Format Specification 1.9.1.
 */
final class RtfManuscript {

  static final String TYPE = "application/rtf";

  private static final Set<String> NOT_PRINTED =
      Set.of(
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "annotation",
          "pict",
          "objdata");

  private static final String NOTE = "footnote";
  private static final byte[] PARAGRAPH = "\\par\n".getBytes(ISO_8859_1);

  private final byte[] rtf;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream notes = new ByteArrayOutputStream();
  private final Deque<Group> open = new ArrayDeque<>();
  private int at;

  private RtfManuscript(byte[] rtf) {
    this.rtf = rtf;
  }

  /** The file without what is not printed. One that is broken off stays so. */
  static byte[] of(byte[] rtf) {
    RtfManuscript manuscript = new RtfManuscript(rtf);
    while (manuscript.at < rtf.length) {
      manuscript.read();
    }
    return manuscript.printed.toByteArray();
  }

  private void read() {
    byte next = rtf[at];
    if (next == '{') {
      Group around = open.peek();
      write(1);
      open.push(new Group(around));
    } else if (next == '}') {
      close();
    } else if (next == '\\' && at + 1 < rtf.length) {
      readControl();
    } else {
      writeText(1);
    }
  }

  private void close() {
    if (open.size() == 1 && notes.size() > 0) {
      printed.writeBytes(PARAGRAPH);
      printed.writeBytes(notes.toByteArray());
    }
    Group group = open.poll();
    if (group != null && group.isNote) {
      notes.write('}');
      notes.writeBytes(PARAGRAPH);
    }
    write(1);
  }

  private void readControl() {
    char second = (char) rtf[at + 1];
    if (!isLetter(second)) {
      boolean text = second != '*' && second != '\n' && second != '\r';
      int length = second == '\'' ? Math.min(4, rtf.length - at) : 2;
      if (text) {
        writeText(length);
      } else {
        write(length);
      }
      return;
    }
    int end = at + 1;
    while (end < rtf.length && isLetter((char) rtf[end])) {
      end++;
    }
    String word = new String(rtf, at + 1, end - at - 1, ISO_8859_1);
    int digits = end;
    while (end < rtf.length && (Character.isDigit((char) rtf[end]) || rtf[end] == '-')) {
      end++;
    }
    String parameter = new String(rtf, digits, end - digits, ISO_8859_1);
    if (end < rtf.length && rtf[end] == ' ') {
      end++;
    }
    act(word, parameter, end - at);
  }

  private void act(String word, String parameter, int length) {
    Group group = open.peek();
    if (group == null) {
      write(length);
    } else if (word.equals("bin")) {
      long bytes = parameter.matches("\\d{1,9}") ? Long.parseLong(parameter) : 0;
      write((int) Math.min(rtf.length - at, length + bytes));
    } else if (word.equals("u")) {
      writeText(length);
    } else {
      if (NOT_PRINTED.contains(word)) {
        group.dropped = true;
      } else if (word.equals(NOTE) && !group.inNote && !group.dropped) {
        group.isNote = true;
        group.inNote = true;
        notes.write('{');
        at += length;
        return;
      } else if (word.equals("deleted") || word.equals("v")) {
        group.hidden = !parameter.equals("0");
      } else if (word.equals("plain")) {
        group.hidden = false;
      }
      write(length);
    }
  }

  private void writeText(int length) {
    Group group = open.peek();
    if (group != null && group.hidden) {
      at += length;
    } else {
      write(length);
    }
  }

  private void write(int length) {
    Group group = open.peek();
    if (group == null || !group.dropped) {
      (group != null && group.inNote ? notes : printed).write(rtf, at, length);
    }
    at += length;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** What holds between two braces. */
  private static final class Group {

    private boolean dropped;
    private boolean hidden;
    private boolean inNote;
    private boolean isNote;

    Group(@Nullable Group around) {
      if (around != null) {
        dropped = around.dropped;
        hidden = around.hidden;
        inNote = around.inNote;
      }
    }
  }
}
