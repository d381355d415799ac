package news.dateline.ingest.extract.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Data in the form in which React streams it to a page: rows of a number and a literal, each on a
 * line, and long texts with their length in bytes, to which other rows refer.
 */
final class StreamedState {

  private static final Pattern REFERENCE = Pattern.compile("\"\\$([0-9a-f]+)\"");

  /** Digits of a number in base 16. */
  private static final int MAX_DIGITS = 7;

  /** So much is set in place of references, in UTF-16 units: many may refer to one long text. */
  private static final int MAX_INSERTED = 5_000_000;

  private static final int HEX = 16;

  private final byte[] stream;
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> literals = new ArrayList<>();
  private int at;
  private int inserted;

  private StreamedState(byte[] stream) {
    this.stream = stream;
  }

  /** The literals of a stream's rows, with the texts that they refer to. */
  static List<JsonNode> read(String stream) {
    StreamedState state = new StreamedState(stream.getBytes(UTF_8));
    while (state.at < state.stream.length) {
      state.row();
    }
    List<JsonNode> rows = new ArrayList<>();
    for (String literal : state.literals) {
      JsonNode row = StateScripts.json(state.resolved(literal));
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private void row() {
    String number = hex(':');
    if (at < stream.length && stream[at] == 'T') {
      at++;
      String length = hex(',');
      if (!length.isEmpty()) {
        int end = Math.min(stream.length, at + Integer.parseInt(length, HEX));
        texts.put(number, new String(stream, at, end - at, UTF_8));
        at = end;
        return;
      }
    }
    int start = at;
    while (at < stream.length && stream[at] != '\n') {
      at++;
    }
    if (start < at && (stream[start] == '[' || stream[start] == '{')) {
      literals.add(new String(stream, start, at - start, UTF_8));
    }
    at++;
  }

  /** The digits before a sign, which is passed; empty, and nothing passed, where there are none. */
  private String hex(char sign) {
    int end = at;
    while (end < stream.length
        && end - at < MAX_DIGITS
        && Character.digit((char) stream[end], HEX) >= 0) {
      end++;
    }
    if (end == at || end == stream.length || stream[end] != sign) {
      return "";
    }
    String digits = new String(stream, at, end - at, UTF_8);
    at = end + 1;
    return digits;
  }

  private String resolved(String literal) {
    Matcher references = REFERENCE.matcher(literal);
    return references.replaceAll(
        reference -> {
          String text = texts.get(reference.group(1));
          if (text == null || text.length() > MAX_INSERTED - inserted) {
            return Matcher.quoteReplacement(reference.group());
          }
          inserted += text.length();
          return Matcher.quoteReplacement(StateScripts.MAPPER.writeValueAsString(text));
        });
  }
}
