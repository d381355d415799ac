package news.dateline.classify.tag;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.region.RegionTagger;
import news.dateline.story.Home;
import news.dateline.story.Story;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells where the newsroom of a story is, as its source says. What is no place is counted, and told
 * once. Thread-safe.
 */
final class Homes {

  private static final Logger LOG = LoggerFactory.getLogger(Homes.class);

  /** So many are told at most: senders of uploads may write what they like. */
  private static final int MOST_TOLD = 1_000;

  private final RegionTagger regions;
  private final ClassifyMeters meters;
  private final Set<Home> told = ConcurrentHashMap.newKeySet();

  Homes(RegionTagger regions, ClassifyMeters meters) {
    this.regions = regions;
    this.meters = meters;
  }

  @Nullable Home of(Story story) {
    Home stated = story.origin().home();
    if (stated == null) {
      return null;
    }
    if (!regions.knows(stated)) {
      meters.unknownHome();
      if (told.size() < MOST_TOLD && told.add(stated)) {
        LOG.warn(
            "The home '{}' of source {} is no place that the gazetteer has, so it tells"
                + " nothing; name a larger town nearby, or leave out what it lies in",
            stated,
            story.origin().source());
      }
    }
    return stated;
  }
}
