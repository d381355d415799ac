package news.dateline.ingest.source.feed;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.document.DocumentId;
import news.dateline.ingest.extract.ExtractedContent;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.fetch.FetchPurpose;
import news.dateline.ingest.fetch.FetchRequest;
import news.dateline.ingest.fetch.FetchResult;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.identify.Claims;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.feed.Recognition.Recognized;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of items, and tells whether they are better than what the feed has. */
final class Pages {

  /** How it went. */
  sealed interface Result permits Better, Useless {}

  /**
   * The page is better.
   *
   * @param identity of the item from now on: that of an item seen before; of a new one, the
   *     canonical link that the page tells
   */
  record Better(Document document, Fetched page, ItemIdentity identity) implements Result {}

  /**
   * The text of the feed is to be taken.
   *
   * @param passing whether the page may be had another time
   */
  record Useless(String reason, boolean passing) implements Result {}

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

  /**
   * A page about the item has so many of the words of its title; one that asks to log in has not.
   */
  private static final double TITLE_WORDS = 0.4;

  private final Fetcher fetcher;
  private final Extractor extractor;
  private final long maxBytes;

  /**
   * @param maxBytes of a page
   */
  Pages(Fetcher fetcher, Extractor extractor, long maxBytes) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.maxBytes = maxBytes;
  }

  /** Begins to fetch a page; robots.txt is obeyed. */
  CompletableFuture<FetchResult> fetch(URI page) {
    FetchRequest request = FetchRequest.of(page, FetchPurpose.PAGE);
    return fetcher.fetch(request.atMost(Math.min(maxBytes, request.maxBytes())));
  }

  /**
   * Judges a page. Unless it is better, its body is closed.
   *
   * @param id that its document is to have
   */
  Result judge(FetchResult answer, Recognized item, DocumentId id, ItemDocuments documents) {
    if (answer instanceof FetchFailure failure) {
      return new Useless(failure.reason(), failure.isPassing());
    }
    if (!(answer instanceof Fetched page)) {
      return new Useless("the server says that it is not modified, unasked", false);
    }
    Document document = documents.ofPage(id, item, page, page.body());
    boolean better = false;
    try {
      Result result = judge(document, page, item);
      better = result instanceof Better;
      return result;
    } finally {
      if (!better) {
        page.body().close();
      }
    }
  }

  private Result judge(Document document, Fetched page, Recognized item) {
    if (!ItemDocuments.isPage(page.mediaType())) {
      return new Useless("it is no web page but " + page.mediaType(), false);
    }
    ExtractedContent content = ExtractedContent.of(document, extractor);
    if (content.extraction() instanceof Extraction.Failure failure) {
      return new Useless(failure.reason(), false);
    }
    List<Piece> pieces = ((Extraction.Text) content.extraction()).pieces();
    URI canonical = pieces.isEmpty() ? null : pieces.get(0).meta().link();
    if (canonical != null
        && !Claims.of(page.uri(), item.item().link(), Set.of()).believes(canonical)) {
      canonical = null;
    }
    String objection = objection(pieces, canonical, item.item());
    if (objection != null) {
      return new Useless(objection, false);
    }
    return new Better(
        document.withContent(content),
        page,
        canonical == null || item.known() != null
            ? item.identity()
            : ItemIdentity.ofLink(canonical));
  }

  /** Why a page is of no use; null where it is of use. */
  private static @Nullable String objection(
      List<Piece> pieces, @Nullable URI canonical, Item item) {
    long characters =
        pieces.stream().flatMap(piece -> piece.blocks().stream()).mapToLong(Pages::length).sum();
    if (characters == 0) {
      return "no article on it";
    }
    if (characters < item.text().length()) {
      return "less text on it than in the feed";
    }
    // Some sites give their front page as the canonical link of all pages.
    if (canonical != null && isFront(canonical) && item.link() != null && !isFront(item.link())) {
      return "its canonical link is that of a front page";
    }
    return isAbout(pieces, item) ? null : "what is on it is not about '" + item.title() + "'";
  }

  private static boolean isFront(URI link) {
    String path = link.getRawPath();
    return (path == null || path.isEmpty() || path.equals("/")) && link.getRawQuery() == null;
  }

  private static long length(Block block) {
    return block.text().length();
  }

  private static boolean isAbout(List<Piece> pieces, Item item) {
    String text =
        pieces.stream()
            .flatMap(
                piece ->
                    Stream.concat(
                        Stream.ofNullable(piece.title()), piece.blocks().stream().map(Block::text)))
            .map(Item::fold)
            .collect(joining(" "));
    Set<String> words =
        WORD.matcher(Item.fold(item.title())).results().map(MatchResult::group).collect(toSet());
    // Contained and not equal: some languages have no spaces.
    long shared = words.stream().filter(text::contains).count();
    return shared >= TITLE_WORDS * words.size();
  }
}
