package news.dateline.testing;

import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * Which broker the tests of this JVM run against: a container where a Docker engine answers, else
 * embedded. The environment variable {@code DATELINE_TEST_BROKER} ({@code testcontainers} or {@code
 * embedded}) decides for you. The choice is printed once.
 */
enum BrokerChoice {
  TESTCONTAINERS,
  EMBEDDED;

  private static final String VARIABLE = "DATELINE_TEST_BROKER";

  static BrokerChoice get() {
    return Holder.CHOICE;
  }

  private static BrokerChoice choose() {
    String wanted = System.getenv(VARIABLE);
    BrokerChoice choice;
    String why;
    if (wanted != null && !wanted.isEmpty()) {
      choice = valueOf(wanted.toUpperCase(Locale.ROOT));
      why = VARIABLE + " says so";
    } else if (dockerWorks()) {
      choice = TESTCONTAINERS;
      why = "a Docker engine answers";
    } else {
      choice = EMBEDDED;
      why = "no working Docker engine answers";
    }
    LoggerFactory.getLogger(BrokerChoice.class).info("Test broker: {}, since {}", choice, why);
    return choice;
  }

  /** Some engines answer and then fail; Testcontainers throws on those. */
  private static boolean dockerWorks() {
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static final class Holder {
    static final BrokerChoice CHOICE = choose();
  }
}
