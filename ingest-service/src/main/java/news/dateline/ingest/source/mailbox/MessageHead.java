package news.dateline.ingest.source.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.document.Digest;
import org.jspecify.annotations.Nullable;

/** What the head of a message (RFC 5322) tells, as far as it decides. */
final class MessageHead {

  private static final int MAX_BYTES = 256 << 10;
  private static final Pattern FIELD = Pattern.compile("^([!-9;-~]+):[ \\t]*(.*)$");

  /** Begins where a word does: one of a hundred thousand letters is read once, not from each. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?<![^\\s<>\",;:()])[^\\s<>\",;:()@]++@[^\\s<>\",;:()]+");

  /** What mail programs write into a mailbox that they have opened. */
  private static final Set<String> STATUS =
      Set.of(
          "status",
          "x-status",
          "x-keywords",
          "x-uid",
          "x-imap",
          "x-imapbase",
          "x-mozilla-status",
          "x-mozilla-status2",
          "x-mozilla-keys",
          "content-length",
          "lines");

  private final byte[] message;
  private final int bodyAt;
  private final String head;

  MessageHead(byte[] message) {
    this.message = message;
    this.bodyAt = bodyAt(message);
    this.head = new String(message, 0, bodyAt, ISO_8859_1);
  }

  private static int bodyAt(byte[] message) {
    int end = Math.min(message.length, MAX_BYTES);
    for (int i = 0; i < end; i++) {
      boolean lineStart = i == 0 || message[i - 1] == '\n';
      if (lineStart && (message[i] == '\n' || message[i] == '\r')) {
        return i;
      }
    }
    return end;
  }

  /** The first field of that name, unfolded; null where there is none. */
  @Nullable String field(String name) {
    StringBuilder value = null;
    for (String line : head.split("\\r?\\n")) {
      boolean folded = line.startsWith(" ") || line.startsWith("\t");
      if (value != null && !folded) {
        break;
      }
      if (value != null) {
        value.append(' ').append(line.strip());
        continue;
      }
      Matcher field = FIELD.matcher(line);
      if (field.matches() && field.group(1).equalsIgnoreCase(name)) {
        value = new StringBuilder(field.group(2).strip());
      }
    }
    return value == null || value.isEmpty() ? null : value.toString();
  }

  /** The address that it is from, in lower case; empty where there is none. */
  String from() {
    String from = field("From");
    Matcher address = ADDRESS.matcher(from == null ? "" : from);
    String last = "";
    while (address.find()) {
      last = address.group();
    }
    return last.toLowerCase(Locale.ROOT);
  }

  /** The id of its list (RFC 2919), in lower case; empty where there is none. */
  String listId() {
    String field = field("List-Id");
    if (field == null) {
      return "";
    }
    int open = field.lastIndexOf('<');
    int close = field.indexOf('>', open + 1);
    String id = open >= 0 && close > open ? field.substring(open + 1, close) : field;
    return id.strip().toLowerCase(Locale.ROOT);
  }

  /** SHA-256 of the message without what mail programs change in it, hexadecimal. */
  String digest() {
    MessageDigest digest = Digest.sha256();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean skipping = false;
    for (String line : head.split("(?<=\\n)")) {
      if (!line.startsWith(" ") && !line.startsWith("\t")) {
        int colon = line.indexOf(':');
        skipping = colon > 0 && STATUS.contains(line.substring(0, colon).toLowerCase(Locale.ROOT));
      }
      if (!skipping) {
        kept.writeBytes(line.getBytes(ISO_8859_1));
      }
    }
    digest.update(kept.toByteArray());
    digest.update(message, bodyAt, message.length - bodyAt);
    return HexFormat.of().formatHex(digest.digest());
  }
}
