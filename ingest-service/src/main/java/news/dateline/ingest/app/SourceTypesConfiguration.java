package news.dateline.ingest.app;

import news.dateline.ingest.source.folder.FolderType;
import news.dateline.ingest.source.settings.SourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of source that the sources file may have. */
@Configuration(proxyBeanMethods = false)
class SourceTypesConfiguration {

  @Bean
  SourceType folderType(IngestProperties properties) {
    return new FolderType(properties.limits().maxBytes().toBytes(), properties.timing());
  }
}
