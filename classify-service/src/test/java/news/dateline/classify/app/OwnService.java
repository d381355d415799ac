package news.dateline.classify.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.classify.ClassifyService;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that one test starts for itself, on any free port. */
final class OwnService {

  private OwnService() {}

  /**
   * Starts it.
   *
   * @param kafka where it finds its broker
   * @param more arguments
   */
  static ConfigurableApplicationContext start(String kafka, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--server.port=0", "--spring.kafka.bootstrap-servers=" + kafka));
    arguments.addAll(Arrays.asList(more));
    return new SpringApplicationBuilder(ClassifyService.class)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .run(arguments.toArray(String[]::new));
  }
}
