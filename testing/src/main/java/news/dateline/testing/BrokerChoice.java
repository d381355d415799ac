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
    } else if (DockerClientFactory.instance().isDockerAvailable()) {
      choice = TESTCONTAINERS;
      why = "a Docker engine answers";
    } else {
      choice = EMBEDDED;
      why = "no Docker engine answers";
    }
    LoggerFactory.getLogger(BrokerChoice.class).info("Test broker: {}, since {}", choice, why);
    return choice;
  }

  private static final class Holder {
    static final BrokerChoice CHOICE = choose();
  }
}
