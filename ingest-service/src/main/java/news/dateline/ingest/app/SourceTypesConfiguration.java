package news.dateline.ingest.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.source.feed.FeedScheduler;
import news.dateline.ingest.source.feed.FeedTools;
import news.dateline.ingest.source.feed.FeedType;
import news.dateline.ingest.source.folder.FolderType;
import news.dateline.ingest.source.mailbox.MailboxType;
import news.dateline.ingest.source.page.PageType;
import news.dateline.ingest.source.poll.PollMeters;
import news.dateline.ingest.source.settings.SourceType;
import news.dateline.ingest.source.sitemap.SitemapType;
import news.dateline.ingest.source.web.KnownPages;
import news.dateline.ingest.source.web.LookThreads;
import news.dateline.ingest.source.web.PageTools;
import news.dateline.ingest.source.webarchive.WebArchiveType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of source that the sources file may have. */
@Configuration(proxyBeanMethods = false)
class SourceTypesConfiguration {

  @Bean
  SourceType folderType(IngestProperties properties) {
    return new FolderType(properties.limits().maxBytes().toBytes(), properties.timing());
  }

  @Bean
  SourceType mailboxType(IngestProperties properties) {
    return new MailboxType(properties.limits().maxBytes().toBytes(), properties.timing());
  }

  @Bean
  SourceType webArchiveType(IngestProperties properties) {
    return new WebArchiveType(
        properties.limits().maxBytes().toBytes(),
        properties.limits().maxRatio(),
        properties.timing());
  }

  @Bean
  FeedScheduler feedScheduler() {
    return new FeedScheduler();
  }

  @Bean
  SourceType feedType(
      IngestProperties properties,
      Fetcher fetcher,
      Extractor extractor,
      FeedScheduler scheduler,
      MeterRegistry registry) {
    return new FeedType(
        new FeedTools(
            fetcher,
            extractor,
            properties.limits().maxBytes().toBytes(),
            scheduler,
            PollMeters.ofFeeds(registry),
            Clock.systemUTC()));
  }

  @Bean
  LookThreads lookThreads() {
    return new LookThreads();
  }

  @Bean
  KnownPages knownPages() {
    return new KnownPages();
  }

  @Bean
  SourceType pageType(
      Fetcher fetcher,
      Extractor extractor,
      LookThreads threads,
      KnownPages known,
      MeterRegistry registry) {
    return new PageType(
        new PageTools(
            fetcher, extractor, threads, known, PollMeters.ofPages(registry), Clock.systemUTC()));
  }

  @Bean
  SourceType sitemapType(
      Fetcher fetcher,
      Extractor extractor,
      LookThreads threads,
      KnownPages known,
      MeterRegistry registry) {
    return new SitemapType(
        new PageTools(
            fetcher,
            extractor,
            threads,
            known,
            PollMeters.ofSitemaps(registry),
            Clock.systemUTC()));
  }
}
