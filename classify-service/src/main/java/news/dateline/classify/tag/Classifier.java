package news.dateline.classify.tag;

import java.time.Clock;
import java.time.Instant;
import news.dateline.document.SourceKind;
import news.dateline.story.Story;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.RoutingHeaders;
import news.dateline.stream.Topics;
import news.dateline.tags.Tags;
import news.dateline.wire.EnrichedJson;
import news.dateline.wire.MalformedRecordException;
import news.dateline.wire.StoryJson;
import news.dateline.wire.StoryRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes enriched records of story records. Thread-safe. */
public final class Classifier {

  private static final String EVENT_SOURCE = "/dateline/classify";

  private final StoryTagger tagger;
  private final @Nullable StoryClusters clusters;
  private final Clock clock;
  private final int maxBytes;
  private final ProcessFaults faults = new ProcessFaults();

  /**
   * @param clusters null where copies are not looked for
   */
  public Classifier(StoryTagger tagger, @Nullable StoryClusters clusters, Clock clock) {
    this(tagger, clusters, clock, Topics.MAX_RECORD_BYTES);
  }

  Classifier(StoryTagger tagger, @Nullable StoryClusters clusters, Clock clock, int maxBytes) {
    this.tagger = tagger;
    this.clusters = clusters;
    this.clock = clock;
    this.maxBytes = maxBytes;
  }

  /**
   * Never throws for what the record holds, errors of a tagger included.
   *
   * @throws OutOfMemoryError or a {@link LinkageError} where several records in a row end so, each
   *     tried twice: it is the process then, and no record is to blame
   */
  public Classification classify(ConsumerRecord<String, byte[]> record) {
    try {
      return attempt(record);
    } catch (OutOfMemoryError | LinkageError e) {
      return again(record);
    }
  }

  /** One at a time, since the heap may have been full of what other threads did. */
  private synchronized Classification again(ConsumerRecord<String, byte[]> record) {
    try {
      return attempt(record);
    } catch (OutOfMemoryError | LinkageError e) {
      if (faults.isOneTooMany(record)) {
        throw e;
      }
      return failed(e);
    }
  }

  private Classification attempt(ConsumerRecord<String, byte[]> record) {
    try {
      Classification enriched = enrich(record, StoryJson.read(record.value()));
      faults.passed();
      return enriched;
    } catch (MalformedRecordException | UnclassifiableException e) {
      return new Classification.DeadLetter(e);
    } catch (RuntimeException | StackOverflowError e) {
      return failed(e);
    } catch (VirtualMachineError | LinkageError e) {
      throw e;
    } catch (Error e) {
      return failed(e);
    }
  }

  private static Classification failed(Throwable e) {
    return new Classification.DeadLetter(new UnclassifiableException("Tagging failed: " + e, e));
  }

  /** What a record comes to whose enriched record Kafka refuses as too large. */
  public Classification refused(ConsumerRecord<String, byte[]> record) {
    if (clusters != null) {
      clusters.forget(record.key());
    }
    return new Classification.DeadLetter(UnclassifiableException.refused());
  }

  private Classification enrich(ConsumerRecord<String, byte[]> from, StoryRecord read)
      throws UnclassifiableException {
    Tags tags = tagger.tag(read.story());
    Instant now = clock.instant();
    if (clusters == null) {
      return write(from, read, tags, now);
    }
    // Last, since what cannot be tagged is not to be the first of others.
    StoryClusters.Placed placed = clusters.place(read.story(), now);
    boolean written = false;
    try {
      Classification.Enriched enriched = write(from, read, tags.with(placed.tag()), now);
      placed.put(enriched.record().headers());
      written = true;
      return enriched;
    } finally {
      if (!written) {
        clusters.forget(read.story().id().value());
      }
    }
  }

  private Classification.Enriched write(
      ConsumerRecord<String, byte[]> from, StoryRecord read, Tags tags, Instant now)
      throws UnclassifiableException {
    Story story = read.story();
    byte[] json = EnrichedJson.write(read, tags, now);
    if (json.length > maxBytes) {
      throw new UnclassifiableException(
          "The enriched record has " + json.length + " bytes, and the limit is " + maxBytes, null);
    }
    ProducerRecord<String, byte[]> record =
        CloudEvent.record(
            Topics.ENRICHED,
            story.id().value(),
            json,
            from.topic() + "/" + from.partition() + "/" + from.offset(),
            EVENT_SOURCE,
            CloudEvent.STORY_ENRICHED,
            now);
    CloudEvent.continueTrace(from.headers(), record.headers());
    RoutingHeaders.put(record.headers(), tags);
    return new Classification.Enriched(record, tags, takenIn(story));
  }

  /** A page of a web archive was fetched long before it came here. */
  private static Instant takenIn(Story story) {
    return story.origin().kind().equals(SourceKind.WEB_ARCHIVE.label())
        ? story.times().version()
        : story.origin().fetchedAt();
  }
}
