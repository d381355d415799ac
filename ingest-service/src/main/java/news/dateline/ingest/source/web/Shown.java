package news.dateline.ingest.source.web;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the text that a page showed, to tell whether another one is of the same
 * story.
 *
 * @param characters of its text
 * @param headline marks of the words of its headline; empty where it has none
 * @param phrases marks of its phrases, the first {@link #MOST}
 */
public record Shown(int characters, Set<Integer> headline, Set<Integer> phrases) {

  /** Three thousand words have as many. */
  static final int MOST = 1_500;

  /** A text of less than this part of the one before is much shorter. */
  private static final double SHORT = 0.5;

  /** A headline with this part of the words of the one before is still that one. */
  private static final double SAME_HEADLINE = 0.5;

  /** A text with this part of its phrases from the one before is made of it. */
  private static final double SAME_TEXT = 0.3;

  private static final int MOST_OF_HEADLINE = 60;

  /** Words of fewer letters stand in all texts. */
  private static final int LONG_WORD = 5;

  private static final int HEADLINE_WORD = 4;

  /** Bits of a mark, 24: two phrases in sixteen million have the same. */
  private static final int MASK = 0xFFFFFF;

  private static final int MARK_BYTES = 3;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Scripts without spaces, and Korean, whose words are short. */
  private static final Pattern SYLLABLES =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}"
              + "\\p{IsMyanmar}\\p{M}]+");

  public Shown {
    headline = Set.copyOf(headline);
    phrases = Set.copyOf(phrases);
  }

  /** What a page shows; null where it has no text. */
  static @Nullable Shown of(List<Piece> pieces) {
    Set<Integer> headline = new LinkedHashSet<>();
    Set<Integer> phrases = new LinkedHashSet<>();
    int characters = 0;
    for (Piece piece : pieces) {
      if (headline.isEmpty() && piece.title() != null) {
        addWords(piece.title(), headline);
      }
      for (Block block : piece.blocks()) {
        characters += block.text().length();
        addPhrases(block.text(), phrases);
      }
    }
    return characters == 0 ? null : new Shown(characters, headline, phrases);
  }

  /**
   * Whether nothing of this is left in what the page shows next: much shorter, under another
   * headline, and with none of its phrases. Corrections, cuts and notices that take a story back
   * keep some of it, and what is as long is an article.
   */
  boolean isLostIn(Shown next) {
    return next.characters < SHORT * characters
        && (headline.isEmpty() || shared(headline, next.headline) < SAME_HEADLINE)
        && (next.phrases.isEmpty() || shared(next.phrases, phrases) < SAME_TEXT);
  }

  /** The part of the ones that is among the others. */
  private static double shared(Set<Integer> ones, Set<Integer> others) {
    return (double) ones.stream().filter(others::contains).count() / ones.size();
  }

  private static void addWords(String line, Set<Integer> marks) {
    for (String word : words(line)) {
      if (word.length() >= HEADLINE_WORD || SYLLABLES.matcher(word).matches()) {
        add(word, marks, MOST_OF_HEADLINE);
      }
    }
  }

  /** Of two words, one of them long. */
  private static void addPhrases(String line, Set<Integer> marks) {
    String before = null;
    for (String word : words(line)) {
      if (SYLLABLES.matcher(word).matches()) {
        add(word, marks, MOST);
      } else if (before != null && (before.length() >= LONG_WORD || word.length() >= LONG_WORD)) {
        add(before + ' ' + word, marks, MOST);
      }
      before = word;
    }
  }

  private static void add(String text, Set<Integer> marks, int most) {
    if (marks.size() < most) {
      int hash = text.hashCode() * 0x9E3779B9;
      marks.add((hash ^ (hash >>> Byte.SIZE)) & MASK);
    }
  }

  /** Its words in lower case; where words have no spaces between them, pairs of characters. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String run : NO_WORD.split(line.toLowerCase(Locale.ROOT))) {
      if (run.length() > 1 && SYLLABLES.matcher(run).matches()) {
        for (int i = 0; i + 2 <= run.length(); i++) {
          words.add(run.substring(i, i + 2));
        }
      } else if (!run.isEmpty()) {
        words.add(run);
      }
    }
    return words;
  }

  /** In few bytes, as text. */
  public String encode() {
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * Integer.BYTES + MARK_BYTES * (headline.size() + phrases.size()));
    bytes.putInt(characters).putInt(headline.size());
    for (Set<Integer> marks : List.of(headline, phrases)) {
      for (int mark : marks) {
        bytes.put((byte) (mark >> (2 * Byte.SIZE))).putShort((short) mark);
      }
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** What was encoded; null for anything else. */
  public static @Nullable Shown decode(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      int characters = bytes.getInt();
      Set<Integer> headline = marks(bytes, bytes.getInt());
      return new Shown(characters, headline, marks(bytes, bytes.remaining() / MARK_BYTES));
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static Set<Integer> marks(ByteBuffer bytes, int count) {
    Set<Integer> marks = new HashSet<>();
    for (int i = 0; i < count; i++) {
      marks.add(((bytes.get() & 0xFF) << (2 * Byte.SIZE)) | (bytes.getShort() & 0xFFFF));
    }
    return marks;
  }
}
