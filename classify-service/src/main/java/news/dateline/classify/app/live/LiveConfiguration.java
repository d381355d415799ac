package news.dateline.classify.app.live;

import io.micrometer.core.instrument.MeterRegistry;
import news.dateline.classify.live.LandMap;
import news.dateline.classify.live.LiveFeed;
import news.dateline.classify.live.LiveMeters;
import news.dateline.classify.region.GazetteerTagger;
import news.dateline.service.TopicMaker;
import news.dateline.stream.Cluster;
import news.dateline.stream.FollowFrom;
import news.dateline.stream.TopicFollower;
import news.dateline.stream.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/** The live page and its API. */
@Configuration(proxyBeanMethods = false)
@Conditional(LiveEnabled.class)
@EnableConfigurationProperties(LiveProperties.class)
@Import({PageController.class, StoryController.class, StreamController.class, LiveProblems.class})
public class LiveConfiguration {

  /** Where each story is a transaction of its own, every other offset is a marker. */
  private static final long MARKERS = 2;

  @Bean
  LiveFeed liveFeed(LiveProperties properties, MeterRegistry registry) {
    return new LiveFeed(properties.limits(), new LiveMeters(registry));
  }

  @Bean
  LandMap landMap(GazetteerTagger tagger) {
    return LandMap.of(tagger.places());
  }

  @Bean
  PageAssets pageAssets(LiveProperties properties, @Value("${server.address:}") String address) {
    return new PageAssets(new LiveGuard(address, properties.hosts()));
  }

  /** Closed by {@link LiveLifecycle}. */
  @Bean(destroyMethod = "")
  TopicFollower enrichedFollower(
      ConsumerFactory<?, ?> kafkaConsumerFactory, LiveFeed feed, LiveProperties properties) {
    return new TopicFollower(
        kafkaConsumerFactory.getConfigurationProperties(),
        "dateline-live",
        Topics.ENRICHED,
        FollowFrom.last(MARKERS * properties.stories()),
        record -> LiveLifecycle.read(feed, record));
  }

  @Bean
  LiveLifecycle liveLifecycle(
      LiveFeed feed, TopicFollower enrichedFollower, TopicMaker topics, Cluster cluster) {
    return new LiveLifecycle(feed, enrichedFollower, topics::make, () -> cluster.trouble() == null);
  }
}
