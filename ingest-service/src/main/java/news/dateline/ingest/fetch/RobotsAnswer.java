package news.dateline.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a site's robots.txt: rules, or why there are none for now. Without rules,
 * nothing of the site is fetched that has to obey them.
 *
 * @param rules null where they could not be fetched
 * @param failure null where they could
 */
public record RobotsAnswer(@Nullable RobotsRules rules, @Nullable FetchFailure failure) {

  static RobotsAnswer of(RobotsRules rules) {
    return new RobotsAnswer(rules, null);
  }

  static RobotsAnswer failed(FetchFailure failure) {
    return new RobotsAnswer(null, failure);
  }
}
