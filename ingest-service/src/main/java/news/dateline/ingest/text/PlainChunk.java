package news.dateline.ingest.text;

import java.util.List;
import java.util.regex.Pattern;

/** Lines of plain text with no empty line between them. */
final class PlainChunk {

  private static final Pattern UNDERLINE = Pattern.compile("\\s*(?:={3,}|-{3,}|~{3,})\\s*");
  private static final Pattern HASHES = Pattern.compile("\\s*#{1,6}\\s+(?=\\S)");
  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:[•▪●*+–-]|\\(?\\d{1,2}[.)])\\s+\\S.*");
  private static final Pattern SENTENCE_GOES_ON = Pattern.compile(".*[.:;,…。：；，、-][\"”’»)」』]*\\s*");

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?。！？؟۔…][\"”’»」』)]*\\s*");

  /** Scripts that break a line between any two characters. */
  private static final Pattern UNSPACED =
      Pattern.compile("[^\\p{L}]*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  /** Lines of a mail's header belong together. */
  private static final Pattern FIELD = Pattern.compile("[A-Z][A-Za-z-]+: ");

  private static final int MAX_HEADLINE = 120;

  /** A headline may take two lines. */
  private static final int LAST_BYLINE = 2;

  /** How much longer or shorter than its heading an underline may be. */
  private static final int UNDERLINE_SLACK = 4;

  private final List<String> lines;
  private final List<Block> blocks;

  private PlainChunk(List<String> lines, List<Block> blocks) {
    this.lines = lines;
    this.blocks = blocks;
  }

  /** Adds the blocks of a chunk to {@code blocks}. */
  static void read(String chunk, List<Block> blocks) {
    new PlainChunk(chunk.lines().toList(), blocks).read();
  }

  private void read() {
    boolean list = lines.stream().filter(line -> ITEM.matcher(line).matches()).count() > 1;
    int byline = byline();
    int addresses = addresses();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean apart = i >= addresses || RuleLine.isOne(line) || HASHES.matcher(line).lookingAt();
      boolean headline = isUnderlined(i) || isHeadline(i) || i <= byline;
      if (apart || headline || (list && ITEM.matcher(line).matches())) {
        flush(paragraph);
      }
      if (isUnderlined(i)) {
        blocks.add(Block.heading(Text.unwrapped(line)));
        i++; // the underline
      } else if (HASHES.matcher(line).lookingAt()) {
        blocks.add(Block.heading(Text.unwrapped(HASHES.matcher(line).replaceFirst(""))));
      } else if (i == byline && isPaper(i + 1)) {
        Text.add(blocks, line.strip() + BylineLine.BESIDE + lines.get(i + 1).strip());
        i++; // the paper, whose line would look like a headline
      } else if (apart || headline) {
        Text.add(blocks, line);
      } else {
        paragraph.append(line).append('\n');
      }
    }
    flush(paragraph);
  }

  private void flush(StringBuilder paragraph) {
    Text.add(blocks, paragraph.toString());
    paragraph.setLength(0);
  }

  private boolean isUnderlined(int i) {
    String line = lines.get(i).strip();
    if (i + 1 == lines.size() || i > 0 || line.isEmpty() || RuleLine.isOne(line)) {
      return false;
    }
    String next = lines.get(i + 1);
    return UNDERLINE.matcher(next).matches()
        && Math.abs(next.strip().length() - line.length()) <= UNDERLINE_SLACK;
  }

  /** Index of the byline below a headline; -1 for none. It parts both from the text. */
  private int byline() {
    for (int i = 1; i < Math.min(lines.size(), LAST_BYLINE + 1); i++) {
      if (!isShort(lines.get(i - 1).strip())) {
        return -1;
      }
      if (BylineLine.author(lines.get(i).strip()) != null) {
        return i;
      }
    }
    return -1;
  }

  /** Index of the first of the addresses that stand below a sentence's end, or of the end. */
  private int addresses() {
    int first = lines.size();
    while (first > 0 && AddressLine.isOne(lines.get(first - 1))) {
      first--;
    }
    boolean below = first > 0 && SENTENCE_END.matcher(lines.get(first - 1)).matches();
    return below ? first : lines.size();
  }

  /** Whether a line is the last of the chunk, below its byline, and names the paper. */
  private boolean isPaper(int i) {
    return i + 1 == lines.size() && isShort(lines.get(i).strip());
  }

  /** Whether a line could be a headline, or a part of one. */
  private static boolean isShort(String line) {
    return !line.isEmpty()
        && line.length() <= MAX_HEADLINE
        && !Character.isLowerCase(line.codePointAt(0))
        && !SENTENCE_GOES_ON.matcher(line).matches();
  }

  /**
   * Whether the first line is no part of the paragraph below it: text that was wrapped would have
   * had room for the next word on it.
   */
  private boolean isHeadline(int i) {
    if (i > 0 || lines.size() == 1) {
      return false;
    }
    String line = lines.get(0).strip();
    String next = lines.get(1).strip();
    if (!isShort(line)
        || next.isEmpty()
        || FIELD.matcher(next).lookingAt()
        || Character.isLowerCase(next.codePointAt(0))) {
      return false;
    }
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    int word = word(next);
    return line.length() + 1 + word <= width && width > line.length() + line.length() / 4;
  }

  /** How much of a line must stay together, at its start. */
  private static int word(String line) {
    if (UNSPACED.matcher(line).lookingAt()) {
      return 1;
    }
    return line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
  }
}
