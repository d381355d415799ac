package news.dateline.ingest.extract.html;

import java.io.IOException;
import java.util.List;
import news.dateline.ingest.extract.format.Characters;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Web pages: the article without what surrounds it. */
public final class HtmlReader implements FormatReader {

  /** Pages are many times their text, but not without end: each is held in memory. */
  private static final long MARKUP = 20;

  private final int maxCharacters;

  public HtmlReader(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  @Override
  public List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, LimitException, TikaException {
    int maxMarkup = (int) Math.min(Integer.MAX_VALUE, MARKUP * maxCharacters);
    String html = Characters.decode(stream, metadata, maxMarkup);
    Document page = Jsoup.parse(html);
    HtmlMetadata head = HtmlMetadata.of(page);
    List<Block> blocks = HtmlBlocks.of(ArticleFinder.find(page));
    int characters = blocks.stream().mapToInt(block -> block.text().length()).sum();
    if (characters > maxCharacters) {
      throw new LimitException("more than " + maxCharacters + " characters of text");
    }
    return List.of(new Piece(head.title(), blocks, head.meta(), head.published()));
  }
}
