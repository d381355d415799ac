package news.dateline.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** Before a piece that goes on in a word. */
  private static final String GOES_ON = "##";

  private final List<String> tokens;
  private final PieceTable beginnings;
  private final PieceTable continuations;
  private final int unknown;
  private final int first;
  private final int last;

  private WordPiece(List<String> tokens) {
    this.tokens = Collections.unmodifiableList(tokens);
    LinkedHashMap<String, Integer> beginnings = new LinkedHashMap<>();
    LinkedHashMap<String, Integer> continuations = new LinkedHashMap<>();
    for (int id = 0; id < tokens.size(); id++) {
      String token = tokens.get(id);
      if (token.length() > GOES_ON.length() && token.startsWith(GOES_ON)) {
        continuations.put(token.substring(GOES_ON.length()), id);
      } else {
        beginnings.put(token, id);
      }
    }
    this.beginnings = new PieceTable(beginnings);
    this.continuations = new PieceTable(continuations);
    this.unknown = id(beginnings, "[UNK]");
    this.first = id(beginnings, "[CLS]");
    this.last = id(beginnings, "[SEP]");
  }

  private static int id(Map<String, Integer> vocabulary, String token) {
    @Nullable Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException("No " + token + " in the vocabulary");
    }
    return id;
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
      if (!Characters.isSpace(point)) {
        int end = encoding.copyPlain(text, at);
        if (end > at) {
          encodePieces(encoding.letters, end - at, at, end, encoding);
          next = end;
        } else {
          next = wordEnd(text, at);
          encodeWord(text, at, next, encoding);
        }
      }
      at = next;
    }
    return encoding.tokens();
  }

  /** Where the word that begins at {@code at} ends: ideographs and punctuation stand alone. */
  private static int wordEnd(String text, int at) {
    int point = text.codePointAt(at);
    int next = at + Character.charCount(point);
    if (Characters.standsAlone(point)) {
      return next;
    }
    while (next < text.length()) {
      point = text.codePointAt(next);
      if (Characters.isSpace(point) || Characters.standsAlone(point)) {
        break;
      }
      next += Character.charCount(point);
    }
    return next;
  }

  private void encodeWord(String text, int start, int end, Encoding encoding) {
    String folded = Characters.fold(text.substring(start, end));
    // Folding can bring out punctuation that a composed character hid.
    int at = 0;
    while (at < folded.length()) {
      int next = wordEnd(folded, at);
      char[] word = folded.substring(at, next).toCharArray();
      encodePieces(word, word.length, start, end, encoding);
      at = next;
    }
  }

  private void encodePieces(char[] word, int length, int start, int end, Encoding encoding) {
    if (length > MAX_WORD && Character.codePointCount(word, 0, length) > MAX_WORD) {
      encoding.add(unknown, start, end);
      return;
    }
    int mark = encoding.size;
    for (int at = 0; at < length; ) {
      PieceTable table = at == 0 ? beginnings : continuations;
      long piece = table.longest(word, at, length);
      if (piece < 0) {
        encoding.size = mark;
        encoding.add(unknown, start, end);
        return;
      }
      encoding.add(PieceTable.id(piece), start, end);
      at = PieceTable.end(piece);
    }
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
    private final char[] letters = new char[MAX_WORD];
    private int size;

    Encoding(int max) {
      ids = new int[max];
      starts = new int[max];
      ends = new int[max];
      put(first, -1, -1);
    }

    /**
     * Copies the word that begins at {@code at}, folded, if it is a punctuation mark of ASCII or
     * its letters and digits alone, as most words are.
     *
     * @return where it ends; -1 if there is more to it
     */
    int copyPlain(String text, int at) {
      int next = at;
      for (; next < text.length(); next++) {
        char c = text.charAt(next);
        char folded = Characters.plain(c);
        if (folded == 0) {
          break;
        }
        if (next - at == letters.length) {
          return -1;
        }
        letters[next - at] = folded;
      }
      int point = next < text.length() ? text.codePointAt(next) : ' ';
      if (next == at && point < 128 && Characters.standsAlone(point)) {
        letters[0] = (char) point;
        return at + 1;
      }
      return next > at && (Characters.isSpace(point) || Characters.standsAlone(point)) ? next : -1;
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
