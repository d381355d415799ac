package news.dateline.standalone.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a running Dateline are.
 *
 * @param kafka its bootstrap servers
 * @param embedded whether it runs in this process
 * @param host address that HTTP is bound to
 * @param port of HTTP
 * @param page whether the live page is on
 * @param log file
 */
record Summary(String kafka, boolean embedded, String host, int port, boolean page, Path log) {

  /** Lines for a person. */
  String text() {
    String http = "http://" + (isIpv6() ? "[" + host + "]" : host) + ":" + port;
    List<String> lines = new ArrayList<>();
    lines.add(
        "Kafka    "
            + kafka
            + (embedded ? ", embedded" : "")
            + ", enriched stories on news.enriched.v1");
    lines.add("HTTP     " + http + "/actuator/prometheus, uploads to " + http + "/api/documents");
    if (page) {
      lines.add("Page     " + http + "/ shows the stories as they are tagged");
    }
    lines.add("Log      " + log);
    lines.add("Ctrl-C stops it.");
    return String.join(System.lineSeparator(), lines);
  }

  private boolean isIpv6() {
    return host.contains(":") && !host.startsWith("[");
  }
}
