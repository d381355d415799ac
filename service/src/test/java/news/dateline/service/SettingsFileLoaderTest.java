package news.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class SettingsFileLoaderTest {

  @TempDir private Path directory;

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  @Test
  void aFileThatIsNoYamlIsNamedWithTheLine() throws IOException {
    write("application.yml", "dateline:\n  ingest:\n    workers: 2\n   interval: 3s\n");

    assertThatThrownBy(this::start)
        .satisfies(
            thrown ->
                assertThat(StartFailure.explain(thrown))
                    .startsWith(directory.resolve("application.yml") + ", line 4: no YAML: "));
  }

  @Test
  void aPropertiesFileGoesBeforeAYamlFileAsBootHasIt() throws IOException {
    write("application.yml", "desk:\n  name: yaml\n  size: 3\n");
    write("application.properties", "desk.name=properties\n");

    try (ConfigurableApplicationContext context = start()) {
      assertThat(context.getEnvironment().getProperty("desk.name")).isEqualTo("properties");
      assertThat(context.getEnvironment().getProperty("desk.size")).isEqualTo("3");
    }
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content);
  }

  private ConfigurableApplicationContext start() {
    SpringApplication application = new SpringApplication(Nothing.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setRegisterShutdownHook(false);
    return application.run("--spring.config.location=" + directory.toUri());
  }
}
