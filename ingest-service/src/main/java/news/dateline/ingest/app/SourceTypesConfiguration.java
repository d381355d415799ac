package news.dateline.ingest.app;

import news.dateline.ingest.source.folder.FolderType;
import news.dateline.ingest.source.mailbox.MailboxType;
import news.dateline.ingest.source.settings.SourceType;
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
    return new WebArchiveType(properties.limits().maxBytes().toBytes(), properties.timing());
  }
}
