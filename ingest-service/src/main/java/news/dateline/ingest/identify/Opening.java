package news.dateline.ingest.identify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.BylineLine;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;

/**
 * What the first lines of a piece tell: the headline, who wrote it and where.
 *
 * @param text headline and body without the byline
 * @param meta the piece's own, with byline and dateline where the text has them
 * @param published as the piece tells
 * @param modified as the piece tells
 */
record Opening(
    StoryText text, StoryMeta meta, @Nullable Instant published, @Nullable Instant modified) {

  private static final int MAX_HEADLINE_WORDS = 30;
  private static final int BYLINE_WITHIN = 3;

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[,;]\\s*|\\s(?:and|und|et|y|e|&)\\s");

  /** As wires send it: "^Oil reaches reserve^" or, with a slug, "^Oil reaches reserve<". */
  private static final Pattern WIRE_HEADLINE = Pattern.compile("^\\^(\\S.*?)\\s?[\\^<]$");

  static Opening of(Piece piece) {
    List<Block> rest = piece.blocks();
    String headline = piece.title();
    if (!rest.isEmpty() && isHeadline(piece)) {
      headline = rest.get(0).text();
      rest = rest.subList(1, rest.size());
    }
    StoryMeta meta = piece.meta().withByline(withoutBy(piece.meta().byline()));
    for (int i = 0; i < Math.min(BYLINE_WITHIN, rest.size()); i++) {
      String byline = BylineLine.author(rest.get(i).text());
      if (byline != null) {
        meta = names(byline, meta.byline()) ? meta : meta.withByline(byline);
        rest = without(rest, i);
        break;
      }
    }
    if (!rest.isEmpty()) {
      String located = DatelineParser.of(rest.get(0).text());
      meta = located == null ? meta : meta.withLocated(located);
    }
    headline = headline == null ? null : WIRE_HEADLINE.matcher(headline).replaceFirst("$1");
    String body = rest.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    return new Opening(
        new StoryText(headline == null ? "" : Bounds.headline(headline), body),
        Bounds.meta(meta),
        piece.published(),
        piece.modified());
  }

  /** The first block, where it is the title again, or a short line that no sentence ends. */
  private static boolean isHeadline(Piece piece) {
    List<Block> blocks = piece.blocks();
    String title = piece.title();
    Block first = blocks.get(0);
    String text = first.text();
    if (title != null && text.equalsIgnoreCase(title)) {
      return true;
    }
    if (blocks.size() == 1) {
      return false;
    }
    boolean line =
        Text.words(text) <= MAX_HEADLINE_WORDS
            && !text.matches(".*[.:;,…][\"”’]?$")
            && BylineLine.author(text) == null;
    // A title that the format gives is trusted before a line that only looks like one.
    return line && (title == null || (first.isHeading() && !piece.headed()));
  }

  /** Whether a line names who is known already; it may say more, but that is no name then. */
  private static boolean names(String line, @Nullable String known) {
    return known != null
        && line.toLowerCase(Locale.ROOT)
            .contains(BETWEEN_NAMES.split(known, 2)[0].toLowerCase(Locale.ROOT));
  }

  /** Pages declare their author with and without it. */
  private static @Nullable String withoutBy(@Nullable String author) {
    return author == null ? null : author.replaceFirst("^(?:By|BY|by)\\s+", "");
  }

  private static List<Block> without(List<Block> blocks, int index) {
    List<Block> others = new ArrayList<>(blocks);
    others.remove(index);
    return others;
  }
}
