package news.dateline.standalone.offline;

import news.dateline.story.Home;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a {@link Home} from the command line. */
final class HomeConverter implements ITypeConverter<Home> {

  @Override
  public Home convert(String value) {
    try {
      return Home.parse(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
