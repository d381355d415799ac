package news.dateline.ingest.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.meter.IngestMeters;
import news.dateline.ingest.meter.ReadingMeters;
import news.dateline.ingest.pipeline.Ingest;
import news.dateline.ingest.publish.Ledger;
import news.dateline.ingest.publish.LedgerReader;
import news.dateline.ingest.publish.Publisher;
import news.dateline.ingest.publish.Reports;
import news.dateline.ingest.read.DocumentReader;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.catalog.SourceCatalog;
import news.dateline.ingest.source.catalog.SourceTypes;
import news.dateline.ingest.source.files.FileFilter;
import news.dateline.ingest.source.files.FileTree;
import news.dateline.ingest.source.folder.FolderSource;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceSpec;
import news.dateline.ingest.source.settings.SourceType;
import news.dateline.ingest.source.upload.UploadSource;
import news.dateline.ingest.split.StorySplitter;
import news.dateline.service.InHand;
import news.dateline.trouble.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** All of the ingest service but Boot's auto-configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
@PropertySource("classpath:dateline-ingest.properties")
@Import({
  IngestSettingsCheck.class,
  ExtractionConfiguration.class,
  IngestKafkaConfiguration.class,
  FetchConfiguration.class,
  SourceTypesConfiguration.class,
  DocumentController.class,
  UploadController.class,
  SourcesController.class,
  UnforeseenExceptions.class,
  UploadPolicy.class
})
public class IngestConfiguration {

  private final Clock clock = Clock.systemUTC();

  @Bean
  IngestMeters ingestMeters(MeterRegistry registry) {
    return new IngestMeters(registry);
  }

  @Bean
  Ledger ledger(IngestProperties properties) {
    Duration knownFor = properties.knownFor();
    return new Ledger(knownFor.isNegative() ? null : knownFor, clock);
  }

  @Bean
  Reports reports(Ledger ledger, LedgerReader reportReader) {
    return new Reports(ledger, reportReader);
  }

  @Bean
  DocumentReader documentReader(Extractor extractor, MeterRegistry registry) {
    return new DocumentReader(
        extractor, new StorySplitter(), new Identifier(clock), new ReadingMeters(registry));
  }

  /** Closed by {@link IngestLifecycle}, after the sources. */
  @Bean(destroyMethod = "")
  Ingest ingest(
      DocumentReader reader,
      Publisher publisher,
      Ledger ledger,
      IngestMeters meters,
      IngestProperties properties) {
    return new Ingest(reader, publisher, ledger, meters, properties.capacity());
  }

  @Bean(destroyMethod = "")
  UploadSource uploadSource(IngestProperties properties) throws IOException {
    try {
      return new UploadSource(
          properties.upload().spool(),
          properties.limits().maxBytes().toBytes(),
          properties.upload().timeout(),
          clock);
    } catch (IOException e) {
      throw new IOException("dateline.ingest.upload.spool cannot be used: " + Reason.of(e), e);
    }
  }

  /** Sources of the configuration, of the sources file, and those that the application brings. */
  @Bean(destroyMethod = "")
  SourceCatalog sources(
      IngestProperties properties,
      UploadSource upload,
      ObjectProvider<Source> others,
      ObjectProvider<SourceType> types)
      throws SettingsException {
    List<Source> fixed = new ArrayList<>();
    fixed.add(upload);
    for (IngestProperties.FolderProperties folder : properties.folders()) {
      fixed.add(
          new FolderSource(
              new SourceRef(folder.sourceId(), SourceKind.FOLDER),
              new FileTree(folder.directory(), FileFilter.settled(), false),
              properties.limits().maxBytes().toBytes(),
              properties.timing()));
    }
    SourceTypes kinds = new SourceTypes(types.orderedStream().toList());
    for (SourceSpec feed : properties.feedSources()) {
      fixed.add(kinds.create(feed));
    }
    others.orderedStream().filter(source -> source != upload).forEach(fixed::add);
    return new SourceCatalog(fixed, kinds, properties.sources());
  }

  @Bean
  SourceGauges sourceGauges(SourceCatalog sources, MeterRegistry registry) {
    return new SourceGauges(sources, registry, clock);
  }

  @Bean
  InHand documentsInFlight(Ingest ingest) {
    return new InHand("documents in flight", () -> ingest.inFlight().size());
  }

  @Bean
  IngestLifecycle ingestLifecycle(Publisher publisher, Ingest ingest, SourceCatalog sources) {
    return new IngestLifecycle(publisher, ingest, sources);
  }
}
