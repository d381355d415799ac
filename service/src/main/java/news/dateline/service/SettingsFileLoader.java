package news.dateline.service;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.trouble.Reason;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads {@code application.yml} and its like as Boot does, and names the file where it is no YAML.
 * It stands in for Boot's own two, so that one kind of file goes before the other as ever.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingsFileLoader implements PropertySourceLoader {

  private final PropertySourceLoader properties = new PropertiesPropertySourceLoader();
  private final PropertySourceLoader yaml = new YamlPropertySourceLoader();

  @Override
  public String[] getFileExtensions() {
    return Stream.of(properties, yaml)
        .flatMap(loader -> Stream.of(loader.getFileExtensions()))
        .toArray(String[]::new);
  }

  @Override
  public List<PropertySource<?>> load(String name, Resource resource) throws IOException {
    try {
      return isYaml(resource) ? yaml.load(name, resource) : properties.load(name, resource);
    } catch (MarkedYAMLException e) {
      String line =
          e.getProblemMark() == null ? "" : ", line " + (e.getProblemMark().getLine() + 1);
      throw new IOException(file(resource) + line + ": no YAML: " + Reason.line(e.getProblem()), e);
    } catch (YAMLException e) {
      throw new IOException(file(resource) + ": no YAML: " + Reason.line(e.getMessage()), e);
    }
  }

  private boolean isYaml(Resource resource) {
    String file = String.valueOf(resource.getFilename());
    return Stream.of(yaml.getFileExtensions()).anyMatch(end -> file.endsWith("." + end));
  }

  private static String file(Resource resource) throws IOException {
    return resource.isFile() ? resource.getFile().getPath() : resource.getDescription();
  }
}
