package news.dateline.ingest.publish;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.PlaceId;
import news.dateline.ingest.fetch.Urls;
import news.dateline.ingest.publish.Editions.Standing;
import news.dateline.ingest.source.Document;
import news.dateline.story.AltId;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import org.jspecify.annotations.Nullable;

/** What a report tells of the stories of its document, in the light of what is out. */
final class StoryRefs {

  private final Editions editions;

  StoryRefs(Editions editions) {
    this.editions = editions;
  }

  StoryRef of(Story story, Document document) {
    String notice = story.meta().editorial().handling().notice();
    String fingerprint = story.text().fingerprint();
    StoryRef ref = new StoryRef(id(story, fingerprint, notice), fingerprint, notice);
    Instant known = editions.firstSeen(ref.id());
    Instant first =
        known == null ? Instant.ofEpochMilli(Edition.millis(document.fetchedAt())) : known;
    boolean stale = editions.standing(ref, document.place()) == Standing.STALE;
    return new StoryRef(ref.id(), fingerprint, notice, first, stale);
  }

  /** Its own id; or that of its original, which is out with the very same text. */
  private String id(Story story, String fingerprint, @Nullable String notice) {
    for (AltId altId : story.meta().identity().altIds()) {
      URI link = altId.role().equals(AltId.ORIGINAL) ? Urls.absolute(altId.value()) : null;
      if (link != null && editions.firstSeen(story.id().value()) == null) {
        String original = StoryId.ofLink(link).value();
        if (editions.standing(new StoryRef(original, fingerprint, notice), null) == Standing.OUT) {
          return original;
        }
      }
    }
    return story.id().value();
  }

  /** That time, or one after all that is known of the stories, to tell later which was last. */
  Instant after(Instant time, List<StoryRef> stories, @Nullable PlaceId place) {
    Instant after = time;
    for (StoryRef story : stories) {
      after = editions.after(after, story.id(), place);
    }
    return after;
  }
}
