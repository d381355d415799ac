package news.dateline.classify.region;

import java.util.List;
import news.dateline.tags.Mention;
import news.dateline.tags.RegionTag;

/**
 * The places of a story.
 *
 * @param regions countries, best first
 * @param mentions locations found, in the order of the text, headline first
 */
public record RegionTags(List<RegionTag> regions, List<Mention> mentions) {

  public RegionTags {
    regions = List.copyOf(regions);
    mentions = List.copyOf(mentions);
  }
}
