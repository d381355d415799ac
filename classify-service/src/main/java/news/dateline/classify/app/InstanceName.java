package news.dateline.classify.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * What a process calls itself to Kafka where nothing else was said: its host and its port. Unless
 * it listens on any port, no other process has both, and it has them again after a restart, so that
 * it ends at once what it left open. A random name would be as safe, since offsets are committed
 * with the generation of the group, but what it left open would hold readers up until Kafka ends
 * it.
 */
final class InstanceName {

  private static final Logger LOG = LoggerFactory.getLogger(InstanceName.class);

  /** Of the host's name. */
  interface Lookup {
    String name() throws UnknownHostException;
  }

  private final Environment environment;
  private final Lookup lookup;

  InstanceName(Environment environment, Lookup lookup) {
    this.environment = environment;
    this.lookup = lookup;
  }

  static String of(ClassifyProperties properties, Environment environment) {
    String said = properties.instance();
    return said == null ? new InstanceName(environment, InstanceName::localHost).get() : said;
  }

  private static String localHost() throws UnknownHostException {
    return InetAddress.getLocalHost().getHostName();
  }

  String get() {
    return host() + "-" + environment.getProperty("server.port", "8080");
  }

  private String host() {
    String variable = environment.getProperty("HOSTNAME");
    if (variable != null && !variable.isBlank()) {
      return variable;
    }
    try {
      return lookup.name();
    } catch (UnknownHostException e) {
      LOG.warn(
          "This host has no name; set dateline.classify.instance if others have none either", e);
      return "1";
    }
  }
}
