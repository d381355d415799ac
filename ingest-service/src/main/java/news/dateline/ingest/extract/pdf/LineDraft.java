package news.dateline.ingest.extract.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Text;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A line while its characters come in. */
final class LineDraft {

  /** Weights of OpenType and PDF: 400 is regular, 600 semi-bold. */
  private static final float SEMI_BOLD = 600;

  private static final double NEARLY_ALL = 0.9;

  /** "CMBX" is how TeX calls its bold. */
  private static final Pattern BOLD_NAME =
      Pattern.compile("(?i)bold|black|heavy|demi|^(?:\\w{6}\\+)?(?:cm|sf|ec)bx");

  private final Map<PDFont, Boolean> bold = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  /** Characters by their size in half points. */
  private final Map<Integer, Integer> sizes = new HashMap<>();

  private int characters;
  private int boldCharacters;
  private float left;
  private float right;
  private float baseline;

  void add(String word, List<TextPosition> positions) {
    text.append(word);
    for (TextPosition position : positions) {
      if (position.getUnicode().isBlank()) {
        continue;
      }
      left = characters == 0 ? position.getXDirAdj() : Math.min(left, position.getXDirAdj());
      right =
          Math.max(characters == 0 ? 0 : right, position.getXDirAdj() + position.getWidthDirAdj());
      baseline = position.getYDirAdj();
      sizes.merge(Math.round(2 * Glyphs.size(position)), 1, Integer::sum);
      characters++;
      boldCharacters += isBold(position.getFont()) ? 1 : 0;
    }
  }

  void addSpace() {
    text.append(' ');
  }

  /** The line, and none of it is left; null where it is empty. */
  @Nullable PrintedLine take(int page) {
    String line = Text.line(text.toString());
    int size =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    boolean allBold = characters > 0 && boldCharacters >= NEARLY_ALL * characters;
    text.setLength(0);
    sizes.clear();
    characters = 0;
    boldCharacters = 0;
    return line.isEmpty()
        ? null
        : new PrintedLine(line, size / 2f, allBold, page, left, right, baseline);
  }

  private boolean isBold(@Nullable PDFont font) {
    return font != null && bold.computeIfAbsent(font, LineDraft::looksBold);
  }

  private static boolean looksBold(PDFont font) {
    String name = font.getName();
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return (name != null && BOLD_NAME.matcher(name).find())
        || (descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= SEMI_BOLD));
  }
}
