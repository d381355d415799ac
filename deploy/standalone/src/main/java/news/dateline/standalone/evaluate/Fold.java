package news.dateline.standalone.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A part of a labelled set, by the names of its cases: so that rules can be made on one part and
 * measured on another.
 *
 * @param number of the part, from 1
 * @param of how many parts there are
 */
record Fold(int number, int of) {

  static final Fold ALL = new Fold(1, 1);

  private static final Pattern FORM = Pattern.compile("([1-9]\\d?)/([1-9]\\d?)");

  /** Whether a case is in this part: it depends on the name alone, so it stays there. */
  boolean holds(String name) {
    CRC32 hash = new CRC32();
    hash.update(name.getBytes(UTF_8));
    return hash.getValue() % of == number - 1;
  }

  /** Reads {@code 1/2}: the first of two. */
  static final class Converter implements ITypeConverter<Fold> {

    @Override
    public Fold convert(String value) {
      Matcher matcher = FORM.matcher(value);
      if (!matcher.matches()) {
        throw new TypeConversionException("a fold is written 1/2, not '" + value + "'");
      }
      int number = Integer.parseInt(matcher.group(1));
      int of = Integer.parseInt(matcher.group(2));
      if (number > of) {
        throw new TypeConversionException("there is no fold " + number + " of " + of);
      }
      return new Fold(number, of);
    }
  }
}
