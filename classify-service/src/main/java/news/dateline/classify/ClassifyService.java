package news.dateline.classify;

import news.dateline.classify.app.ClassifyConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The classify service as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ClassifyConfiguration.class)
public class ClassifyService {

  public static void main(String[] args) {
    SpringApplication.run(ClassifyService.class, args);
  }
}
