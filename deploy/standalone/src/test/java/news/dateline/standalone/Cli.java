package news.dateline.standalone;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command did. */
public record Cli(int status, String out, String err) {

  public static Cli run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Dateline.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Cli(status, out.toString(), err.toString());
  }

  public List<String> lines() {
    return out.lines().toList();
  }

  public List<JsonNode> records() {
    return out.lines().map(JsonMapper.shared()::readTree).toList();
  }

  public List<String> errors() {
    return err.lines().toList();
  }
}
