package news.dateline.standalone.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import news.dateline.kafka.EmbeddedKafka;
import news.dateline.service.StartFailure;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** A running Dateline in this process, with a Kafka of its own where none was given. */
final class Standalone implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

  private final RunSettings settings;
  private final @Nullable EmbeddedKafka kafka;
  private final String bootstrapServers;
  private final ConfigurableApplicationContext context;

  private Standalone(
      RunSettings settings,
      @Nullable EmbeddedKafka kafka,
      String bootstrapServers,
      ConfigurableApplicationContext context) {
    this.settings = settings;
    this.kafka = kafka;
    this.bootstrapServers = bootstrapServers;
    this.context = context;
  }

  /**
   * @param stories gets a line for each enriched story from now on
   * @throws IOException if the data directory cannot be used
   * @throws StartException if something else is in the way
   */
  static Standalone start(RunSettings settings, PrintWriter stories)
      throws IOException, StartException {
    EmbeddedKafka kafka = settings.bootstrapServers() == null ? startKafka(settings) : null;
    String servers =
        kafka == null
            ? Objects.requireNonNull(settings.bootstrapServers())
            : kafka.bootstrapServers();
    try {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(StandaloneApplication.class)
              .bannerMode(Banner.Mode.OFF)
              .registerShutdownHook(false)
              .initializers(made -> made.getBeanFactory().registerSingleton("storyOutput", stories))
              .run(settings.toArguments(servers));
      return new Standalone(settings, kafka, servers, context);
    } catch (RuntimeException e) {
      if (kafka != null) {
        kafka.close();
      }
      throw explain(settings, e);
    }
  }

  /** Kafka throws what it likes where its log is torn or its port was taken meanwhile. */
  private static EmbeddedKafka startKafka(RunSettings settings) throws IOException, StartException {
    try {
      return EmbeddedKafka.start(settings.data(), settings.kafkaPort());
    } catch (RuntimeException e) {
      throw new StartException("the embedded Kafka does not start: " + Reason.of(e), e);
    }
  }

  private static StartException explain(RunSettings settings, RuntimeException e) {
    String reason = StartFailure.explain(e);
    return new StartException(
        reason == null
            ? Reason.of(NestedExceptionUtils.getMostSpecificCause(e))
                + "; "
                + settings.log()
                + " has more"
            : RunSettings.withOptions(reason),
        e);
  }

  /** Where things are, for a person. */
  String summary() {
    int port =
        context instanceof WebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : settings.port();
    return new Summary(
            bootstrapServers,
            kafka != null,
            settings.host(),
            port,
            context.getEnvironment().getProperty("dateline.live.enabled", Boolean.class, false),
            settings.log())
        .text();
  }

  /** Lets what is in flight end, within seconds. */
  @Override
  public void close() {
    context.close();
    if (kafka != null) {
      try {
        kafka.close();
      } catch (IOException e) {
        LOG.warn("Closing Kafka: {}", Reason.of(e));
      }
    }
  }
}
