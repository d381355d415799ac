package news.dateline.ingest.extract.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.extract.format.EncodingGuess;
import news.dateline.ingest.extract.format.Encodings;
import news.dateline.ingest.extract.format.LimitException;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a feed is in: what its byte order mark says, else what HTTP says, else what its
 * prolog says (RFC 7303). But servers add charsets that they do not know to be right, so a claim
 * that the bytes disprove does not count; and bytes that are UTF-8 with characters above ASCII are
 * UTF-8 whatever was claimed, since nothing else looks like that by chance. Where no claim is left,
 * the look of the text counts: {@link EncodingGuess}.
 */
final class FeedCharset {

  private static final Pattern PROLOG =
      Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private static final int PROLOG_BYTES = 512;

  private FeedCharset() {}

  static String decode(byte[] bytes, @Nullable String contentType) throws IOException {
    String marked = Encodings.decodeMarked(bytes);
    if (marked != null) {
      return marked;
    }
    Charset[] claims = {
      isAscii(bytes) ? null : UTF_8, Encodings.declared(contentType), inProlog(bytes)
    };
    for (Charset claim : claims) {
      String text = claim == null ? null : decode(bytes, claim);
      if (text != null) {
        return text;
      }
    }
    String mostly = isAscii(bytes) ? null : Encodings.decodeMostlyUtf8(bytes);
    return mostly == null ? guessed(bytes) : mostly;
  }

  private static @Nullable String decode(byte[] bytes, Charset charset) throws IOException {
    try {
      return Encodings.decode(bytes, charset, Integer.MAX_VALUE);
    } catch (LimitException e) {
      throw new IOException(e);
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset inProlog(byte[] bytes) {
    int length = Math.min(bytes.length, PROLOG_BYTES);
    Matcher matcher = PROLOG.matcher(new String(bytes, 0, length, ISO_8859_1));
    return matcher.find() ? Encodings.named(matcher.group(1)) : null;
  }

  private static String guessed(byte[] bytes) throws IOException {
    return isWide(bytes) ? guessedByRome(bytes) : new String(bytes, EncodingGuess.of(bytes));
  }

  /** Whether the first characters are of more than a byte each. */
  private static boolean isWide(byte[] bytes) {
    return bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0);
  }

  private static String guessedByRome(byte[] bytes) throws IOException {
    try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }
}
