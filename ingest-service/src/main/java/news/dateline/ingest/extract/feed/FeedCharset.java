package news.dateline.ingest.extract.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a feed is in: what its byte order mark says, else what HTTP says, else what its
 * prolog says (RFC 7303). But servers add charsets that they do not know to be right, so a claim
 * that the bytes disprove does not count; and bytes that are UTF-8 with characters above ASCII are
 * UTF-8 whatever was claimed, since nothing else looks like that by chance.
 */
final class FeedCharset {

  private static final Pattern HTTP =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern PROLOG =
      Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private static final int PROLOG_BYTES = 512;

  private FeedCharset() {}

  static String decode(byte[] bytes, @Nullable String contentType) throws IOException {
    if (starts(bytes, 0xEF, 0xBB)) {
      return new String(bytes, UTF_8);
    }
    if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, UTF_16);
    }
    if (!isWide(bytes)) {
      String start =
          new String(Arrays.copyOf(bytes, Math.min(bytes.length, PROLOG_BYTES)), ISO_8859_1);
      String[] claims = {
        isAscii(bytes) ? null : UTF_8.name(),
        found(HTTP, contentType == null ? "" : contentType),
        found(PROLOG, start)
      };
      for (String claim : Stream.of(claims).filter(claim -> claim != null).toList()) {
        String text = decode(bytes, charset(claim));
        if (text != null) {
          return text;
        }
      }
    }
    return guessed(bytes);
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /** Characters of several bytes each, without a mark. */
  private static boolean isWide(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Null where they are not in that encoding. */
  private static @Nullable String decode(byte[] bytes, @Nullable Charset charset) {
    try {
      return charset == null
          ? null
          : charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String guessed(byte[] bytes) throws IOException {
    try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }
}
