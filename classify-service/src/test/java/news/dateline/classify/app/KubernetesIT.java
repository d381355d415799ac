package news.dateline.classify.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import news.dateline.classify.ClassifyService;
import news.dateline.testing.PodTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Classify with the settings of {@code deploy/kubernetes}; Kafka is away. */
class KubernetesIT {

  private static final PodTemplate POD = PodTemplate.of("classify.yaml", "Deployment");

  @TempDir private Path directory;

  private ConfigurableApplicationContext start() throws Exception {
    return new SpringApplicationBuilder(ClassifyService.class)
        .bannerMode(Banner.Mode.OFF)
        .environment(POD.environment(directory, "dateline-classify-7d9", "s3cret"))
        .run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.kafka.bootstrap-servers=127.0.0.1:1",
            "--logging.level.org.apache.kafka=OFF");
  }

  private static String endpoint(String probe) {
    return POD.probe(probe).replace("/actuator/", "");
  }

  @Test
  void itStartsAnswersItsProbesAndIsNamedAsItsPod() throws Exception {
    try (ConfigurableApplicationContext service = start()) {
      Actuator actuator =
          new Actuator(
              requireNonNull(((WebServerApplicationContext) service).getWebServer()).getPort());

      assertThat(actuator.status(endpoint("startupProbe"))).isEqualTo(200);
      assertThat(actuator.status(endpoint("livenessProbe"))).isEqualTo(200);
      assertThat(actuator.get(endpoint("livenessProbe")).body()).doesNotContain("classifyKafka");
      HttpResponse<String> readiness = actuator.get(endpoint("readinessProbe"));
      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(readiness.body()).contains("classifyKafka");
      ClassifyProperties properties = service.getBean(ClassifyProperties.class);
      assertThat(InstanceName.of(properties, service.getEnvironment()))
          .isEqualTo("dateline-classify-7d9");
    }
  }

  @Test
  void itsPortIsThatOfTheService() throws Exception {
    Properties ours =
        PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));

    assertThat(ours.getProperty("server.port")).isEqualTo(String.valueOf(POD.port()));
  }
}
