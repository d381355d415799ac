package news.dateline.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of letters to their readers, by where they stand, in a table by language. */
final class LetterTable {

  private static final String NAME = "letter-lines.tsv";

  private static final Pattern OPENING = of("opening");
  private static final Pattern CLOSING = of("closing");
  private static final Pattern ITSELF = of("itself");
  private static final Pattern PERSON = of("person");

  private static final Pattern QUOTED = Pattern.compile("[\"“”„«»「『]");

  private LetterTable() {}

  private static Pattern of(String where) {
    try (InputStream stream = LetterTable.class.getResourceAsStream(NAME)) {
      String table = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
      String all =
          table
              .lines()
              .map(line -> line.split("\t", 3))
              .filter(cells -> cells[0].equals(where))
              .map(cells -> cells[2])
              .collect(Collectors.joining("|"));
      return Pattern.compile(
          all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    } catch (IOException e) {
      throw new UncheckedIOException(NAME, e);
    }
  }

  /** Whether a line begins as a greeting does. */
  static boolean opens(String line) {
    return OPENING.matcher(line).lookingAt();
  }

  /** Whether a line begins as a farewell does. */
  static boolean closes(String line) {
    return CLOSING.matcher(line).lookingAt();
  }

  /** Whether a line is about the letter. */
  static boolean tellsOfItself(String line) {
    return ITSELF.matcher(line).find();
  }

  /** Whether the writer of a line speaks to its readers, and nobody is quoted. */
  static boolean isPersonal(String line) {
    return PERSON.matcher(line).find() && !QUOTED.matcher(line).find();
  }
}
