package news.dateline.ingest.read;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.ExtractedContent;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.identify.Claims;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Hints;
import news.dateline.ingest.split.Splitter;
import news.dateline.ingest.text.Piece;
import news.dateline.story.AltId;
import news.dateline.story.Story;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/** Reads documents. Thread-safe. */
public final class DocumentReader {

  private final Extractor extractor;
  private final Splitter splitter;
  private final Identifier identifier;
  private final ReadingTimes times;

  /** One whose times nobody hears. */
  public DocumentReader(Extractor extractor, Splitter splitter, Identifier identifier) {
    this(extractor, splitter, identifier, ReadingTimes.UNHEARD);
  }

  /**
   * @param times hears how long it takes
   */
  public DocumentReader(
      Extractor extractor, Splitter splitter, Identifier identifier, ReadingTimes times) {
    this.extractor = extractor;
    this.splitter = splitter;
    this.identifier = identifier;
    this.times = times;
  }

  /** Never throws for what the document holds. */
  public Reading read(Document document) {
    Extraction extraction = extraction(document);
    if (extraction instanceof Extraction.Failure failure) {
      return Reading.without(failure.mediaType(), failure.outcome(), failure.reason());
    }
    Extraction.Text text = (Extraction.Text) extraction;
    List<Piece> whole = hinted(believed(document, text.pieces()), document.label().hints());
    List<Piece> pieces =
        timed(
            ReadingStage.SPLIT,
            () -> whole.stream().map(splitter::split).flatMap(List::stream).toList());
    List<Story> stories =
        timed(
            ReadingStage.IDENTIFY,
            () -> identifier.identify(document, extraction.mediaType(), pieces));
    if (stories.isEmpty()) {
      return Reading.without(
          extraction.mediaType(),
          DocumentOutcome.NO_TEXT,
          "no text of two words in it (" + extraction.mediaType() + ")");
    }
    return new Reading(
        extraction.mediaType(),
        DocumentOutcome.PUBLISHED,
        remarks(text.leftOut(), pieces),
        stories,
        text.leftOut() != null);
  }

  private @Nullable String remarks(@Nullable String leftOut, List<Piece> pieces) {
    String remarks =
        Stream.concat(Stream.ofNullable(leftOut), pieces.stream().map(splitter::unseen))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("; "));
    return remarks.isEmpty() ? null : remarks;
  }

  private Extraction extraction(Document document) {
    if (document.content() instanceof ExtractedContent extracted) {
      times.took(ReadingStage.EXTRACT, extracted.took());
      return extracted.extraction();
    }
    return timed(ReadingStage.EXTRACT, () -> extractor.extract(document));
  }

  private <T> T timed(ReadingStage stage, Supplier<T> step) {
    long start = System.nanoTime();
    T result = step.get();
    times.took(stage, Duration.ofNanos(System.nanoTime() - start));
    return result;
  }

  private static List<Piece> believed(Document document, List<Piece> pieces) {
    Claims claims = Claims.of(document);
    return claims == null ? pieces : pieces.stream().map(claims::believed).toList();
  }

  /** Which of several pieces the hints are about is not known, so they are for a single one. */
  private static List<Piece> hinted(List<Piece> pieces, Hints hints) {
    if (pieces.size() != 1 || hints.equals(Hints.NONE)) {
      return pieces;
    }
    Piece piece = pieces.get(0);
    return List.of(
        new Piece(
            piece.title() == null ? hints.title() : piece.title(),
            piece.blocks(),
            meta(piece.meta(), hints.meta()),
            piece.published() == null ? hints.published() : piece.published(),
            piece.modified() == null ? hints.modified() : piece.modified(),
            piece.headed()));
  }

  /** Ids of the one do not stand in for those of the other. */
  private static StoryMeta meta(StoryMeta own, StoryMeta hinted) {
    StoryMeta meta = own.orElse(hinted);
    List<AltId> altIds =
        Stream.concat(own.identity().altIds().stream(), hinted.identity().altIds().stream())
            .distinct()
            .toList();
    return meta.withIdentity(meta.identity().withAltIds(altIds));
  }
}
