package news.dateline.ingest.extract.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.EncodingGuess;
import news.dateline.ingest.extract.format.Encodings;
import news.dateline.ingest.extract.format.LimitException;

/**
 * Mail whose head has characters above ASCII as they are, as RFC 6532 allows in UTF-8, and as many
 * programs send them in whatever encoding the text below is in.
 */
public final class HeadEncoding {

  /** Of the mail, in which its head and that of its first part stand. */
  private static final int MOST_BYTES = 64 << 10;

  private static final Pattern HEAD_END = Pattern.compile("\\n(?=\\r?\\n)|\\z");
  private static final Pattern FIELD_END = Pattern.compile("(?<=\\n)(?![ \\t])");
  private static final Pattern CONTENT_TYPE =
      Pattern.compile("(?im)^Content-Type:(.{0,500}(?:\\r?\\n[ \\t].{0,500}){0,8})");

  private static final char REPLACEMENT = '\uFFFD';

  private final String start;
  private final int headEnd;

  private HeadEncoding(byte[] start) {
    this.start = new String(start, ISO_8859_1);
    Matcher end = HEAD_END.matcher(this.start);
    this.headEnd = end.find() ? end.end() : this.start.length();
  }

  /**
   * The same mail with a head in UTF-8. Fields that are in UTF-8 stay as they are, the others are
   * in the first encoding that the mail declares of which they are valid, else in the one that they
   * look to be in.
   */
  public static InputStream inUtf8(InputStream mail) throws IOException, LimitException {
    byte[] start = mail.readNBytes(MOST_BYTES);
    return new SequenceInputStream(new ByteArrayInputStream(inUtf8(start)), mail);
  }

  private static byte[] inUtf8(byte[] start) throws IOException, LimitException {
    HeadEncoding mail = new HeadEncoding(start);
    String head = mail.start.substring(0, mail.headEnd);
    if (isUtf8(head)) {
      return start;
    }
    String others =
        FIELD_END.splitAsStream(head).filter(field -> !isUtf8(field)).collect(Collectors.joining());
    Charset charset = mail.charset(others);
    String read =
        FIELD_END
            .splitAsStream(head)
            .map(field -> new String(bytes(field), isUtf8(field) ? UTF_8 : charset))
            .collect(Collectors.joining());
    byte[] changed = read.getBytes(UTF_8);
    byte[] rest = bytes(mail.start.substring(mail.headEnd));
    byte[] whole = new byte[changed.length + rest.length];
    System.arraycopy(changed, 0, whole, 0, changed.length);
    System.arraycopy(rest, 0, whole, changed.length, rest.length);
    return whole;
  }

  private Charset charset(String fields) throws IOException, LimitException {
    Stream<Charset> declared =
        CONTENT_TYPE
            .matcher(start)
            .results()
            .map(type -> Encodings.declared(type.group(1)))
            .filter(charset -> charset != null && !charset.equals(UTF_8));
    for (Charset charset : declared.toList()) {
      if (Encodings.decode(bytes(fields), charset, MOST_BYTES) != null) {
        return charset;
      }
    }
    // A subject is short, and the text below is mostly in the same encoding.
    String text = start.substring(headEnd);
    return EncodingGuess.of(bytes(isUtf8(text) ? fields : fields + text));
  }

  private static boolean isUtf8(String text) {
    return new String(bytes(text), UTF_8).indexOf(REPLACEMENT) < 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
