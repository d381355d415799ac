package news.dateline.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The uncased WordPiece tokenizer of BERT: lower case, no accents, each punctuation mark and each
 * CJK ideograph a word of its own, and each word cut greedily into the longest pieces that the
 * vocabulary holds. Markers such as {@code [SEP]} that stand in a text are read as plain text.
 *
 * <p>Reads no further into a text than the wanted number of tokens. Safe for use by many threads.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al. 2018, BERT</a>
 */
public final class WordPiece {

  /** Longer words are unknown, as the model was trained. Code points. */
  private static final int MAX_WORD = 100;

  private static final String VOCABULARY = "bert-base-uncased-vocabulary.txt";

  private final List<String> tokens;
  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int first;
  private final int last;

  private WordPiece(List<String> tokens) {
    this.tokens = Collections.unmodifiableList(tokens);
    this.vocabulary = new HashMap<>(2 * tokens.size());
    for (int id = 0; id < tokens.size(); id++) {
      vocabulary.put(tokens.get(id), id);
    }
    this.unknown = id("[UNK]");
    this.first = id("[CLS]");
    this.last = id("[SEP]");
  }

  /**
   * The tokenizer of BERT base uncased, loaded at the first call.
   *
   * @throws UncheckedIOException if its vocabulary is not on the class path
   */
  public static WordPiece uncased() {
    return Uncased.WORD_PIECE;
  }

  /** Reads a vocabulary in UTF-8, one token a line, the ids counted from 0. */
  static WordPiece read(InputStream lines) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(lines, UTF_8));
    List<String> tokens = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      tokens.add(line);
    }
    return new WordPiece(tokens);
  }

  /** The vocabulary: the token of each id. */
  public List<String> vocabulary() {
    return tokens;
  }

  /** At most {@code max} tokens, markers included; {@code max} is at least 2. */
  public Tokens encode(String text, int max) {
    Encoding encoding = new Encoding(max);
    int at = 0;
    while (at < text.length() && !encoding.full()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (!isSpace(point)) {
        while (next < text.length()
            && !isSpace(text.codePointAt(next))
            && !startsWord(text, at, next)) {
          next += Character.charCount(text.codePointAt(next));
        }
        encodeWord(text, at, next, encoding);
      }
      at = next;
    }
    return encoding.tokens();
  }

  /** Whether a word ends before {@code next}: ideographs and punctuation stand alone. */
  private static boolean startsWord(String text, int at, int next) {
    return standsAlone(text.codePointAt(at)) || standsAlone(text.codePointAt(next));
  }

  private static boolean standsAlone(int point) {
    return isPunctuation(point) || isIdeograph(point);
  }

  private void encodeWord(String text, int start, int end, Encoding encoding) {
    String folded = fold(text.substring(start, end));
    // Folding can bring out punctuation that a composed character hid.
    int at = 0;
    while (at < folded.length()) {
      int next = folded.offsetByCodePoints(at, 1);
      while (next < folded.length() && !startsWord(folded, at, next)) {
        next += Character.charCount(folded.codePointAt(next));
      }
      encodePieces(folded.substring(at, next), start, end, encoding);
      at = next;
    }
  }

  private void encodePieces(String word, int start, int end, Encoding encoding) {
    int mark = encoding.size;
    if (word.codePointCount(0, word.length()) > MAX_WORD) {
      encoding.add(unknown, start, end);
      return;
    }
    int at = 0;
    while (at < word.length()) {
      int stop = word.length();
      Integer id = null;
      while (stop > at && id == null) {
        id = vocabulary.get(at == 0 ? word.substring(0, stop) : "##" + word.substring(at, stop));
        stop = id == null ? word.offsetByCodePoints(stop, -1) : stop;
      }
      if (id == null) {
        encoding.size = mark;
        encoding.add(unknown, start, end);
        return;
      }
      encoding.add(id, start, end);
      at = stop;
    }
  }

  private static String fold(String word) {
    if (isPrintableAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder folded = new StringBuilder(word.length());
    word.codePoints().filter(point -> !isDropped(point)).forEach(folded::appendCodePoint);
    String decomposed = Normalizer.normalize(folded, Normalizer.Form.NFD);
    folded.setLength(0);
    decomposed
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase) // each by itself: a final sigma is like any other
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Most words are, and need no more than lower case. */
  private static boolean isPrintableAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c <= ' ' || c >= 127) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(int point) {
    return (point >= '\t' && point <= '\r') || point == 0x85 || Character.isSpaceChar(point);
  }

  private static boolean isDropped(int point) {
    return point == 0xFFFD
        || switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.PRIVATE_USE,
              Character.SURROGATE,
              Character.UNASSIGNED ->
              true;
          default -> false;
        };
  }

  private static boolean isPunctuation(int point) {
    if (point < 128) {
      return point > ' ' && point < 127 && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The CJK Unified Ideographs blocks and their compatibility blocks, as BERT has them. */
  private static boolean isIdeograph(int point) {
    return (point >= 0x4E00 && point <= 0x9FFF)
        || (point >= 0x3400 && point <= 0x4DBF)
        || (point >= 0x20000 && point <= 0x2A6DF)
        || (point >= 0x2A700 && point <= 0x2B73F)
        || (point >= 0x2B740 && point <= 0x2B81F)
        || (point >= 0x2B920 && point <= 0x2CEAF)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x2F800 && point <= 0x2FA1F);
  }

  private int id(String token) {
    @Nullable Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException("No " + token + " in the vocabulary");
    }
    return id;
  }

  /** Loaded when it is first asked for. */
  private static final class Uncased {

    private static final WordPiece WORD_PIECE = load();

    private static WordPiece load() {
      try (InputStream in = WordPiece.class.getResourceAsStream(VOCABULARY)) {
        if (in == null) {
          throw new FileNotFoundException(VOCABULARY + " is not on the class path");
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Tokens so far; room is left for the closing marker. */
  private final class Encoding {

    private final int[] ids;
    private final int[] starts;
    private final int[] ends;
    private int size;

    Encoding(int max) {
      ids = new int[max];
      starts = new int[max];
      ends = new int[max];
      put(first, -1, -1);
    }

    boolean full() {
      return size >= ids.length - 1;
    }

    void add(int id, int start, int end) {
      if (!full()) {
        put(id, start, end);
      }
    }

    Tokens tokens() {
      put(last, -1, -1);
      return new Tokens(
          Arrays.copyOf(ids, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    private void put(int id, int start, int end) {
      ids[size] = id;
      starts[size] = start;
      ends[size++] = end;
    }
  }
}
