package news.dateline.ingest.identify;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Piece;
import news.dateline.story.AltId;
import news.dateline.story.LanguageTag;
import news.dateline.story.Origin;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import news.dateline.story.StoryText;
import news.dateline.story.StoryTimes;
import org.jspecify.annotations.Nullable;

/** Makes stories of the pieces of a document: finds headline, byline and dateline, gives ids. */
public final class Identifier {

  /** Clocks are wrong by minutes, and times without a zone by up to a day. */
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  private final Clock clock;

  public Identifier(Clock clock) {
    this.clock = clock;
  }

  /**
   * The stories of a document, in order. Pieces that say nothing are left out: those without a
   * letter, and those of less than two words. A notice that takes a story back, or holds it back,
   * needs no more than a letter.
   *
   * @param mediaType as detected
   */
  public List<Story> identify(Document document, String mediaType, List<Piece> pieces) {
    List<Opening> openings = pieces.stream().map(Opening::of).filter(Identifier::isStory).toList();
    Map<StoryId, Opening> unique = new LinkedHashMap<>();
    for (Opening opening : openings) {
      StoryId id = id(document, opening.meta(), opening.text());
      // Some feeds give one guid or link to all their items.
      unique.putIfAbsent(unique.containsKey(id) ? StoryId.ofText(opening.text()) : id, opening);
    }
    List<Story> stories = new ArrayList<>();
    unique.forEach(
        (id, opening) ->
            stories.add(
                new Story(
                    id,
                    opening.text(),
                    written(opening.meta()),
                    times(opening, document),
                    origin(document, mediaType, stories.size() + 1, unique.size()))));
    return stories;
  }

  private static StoryMeta written(StoryMeta meta) {
    List<AltId> altIds =
        meta.identity().altIds().stream()
            .filter(altId -> !altId.role().equals(AltId.STORY))
            .toList();
    return meta.withLanguage(languageTag(meta.language()))
        .withIdentity(meta.identity().withAltIds(altIds));
  }

  private static StoryId id(Document document, StoryMeta meta, StoryText text) {
    for (AltId altId : meta.identity().altIds()) {
      if (altId.role().equals(AltId.STORY)) {
        return StoryId.ofUri(altId.value());
      }
    }
    URI link = meta.link();
    if (link != null) {
      return StoryId.ofLink(link);
    }
    return meta.sourceId() != null
        ? StoryId.ofSource(document.source().id(), meta.sourceId())
        : StoryId.ofText(text);
  }

  private StoryTimes times(Opening opening, Document document) {
    Instant embargo = opening.meta().editorial().handling().embargoedUntil();
    Instant fetched = document.fetchedAt();
    return new StoryTimes(
        sane(opening.published(), fetched, embargo),
        sane(opening.modified(), fetched, embargo),
        fetched,
        clock.instant());
  }

  /**
   * What a publisher tells of a time. One far ahead is an error, or that of something else: by it,
   * a story would stand before all others for as long.
   */
  private static @Nullable Instant sane(
      @Nullable Instant told, Instant fetched, @Nullable Instant embargo) {
    if (told == null || !told.isAfter(fetched.plus(MOST_AHEAD))) {
      return told;
    }
    return embargo == null || told.isAfter(embargo) ? null : told;
  }

  private static Origin origin(Document document, String mediaType, int part, int parts) {
    return new Origin(
        document.id(),
        document.source().id(),
        document.source().kind().label(),
        document.label().uri(),
        mediaType,
        part,
        parts,
        document.fetchedAt(),
        document.content().size(),
        document.source().home());
  }

  private static boolean isStory(Opening opening) {
    boolean notice = opening.meta().editorial().handling().notice() != null;
    return hasLetters(opening.text()) && (notice || Substance.isIn(opening.text()));
  }

  private static boolean hasLetters(StoryText text) {
    return text.headline().codePoints().anyMatch(Character::isLetter)
        || text.body().codePoints().anyMatch(Character::isLetter);
  }

  private static @Nullable String languageTag(@Nullable String language) {
    return language == null ? null : LanguageTag.normalise(language);
  }
}
