package news.dateline.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.trouble.Causes;
import news.dateline.trouble.Reason;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.util.unit.DataSize;

/** Why an application does not start: a sentence that names the setting or the file. */
public final class StartFailure {

  private static final String OWN = "news.dateline.";

  private StartFailure() {}

  /**
   * The reason, for a person.
   *
   * @return null where it is none that a person who runs it brought about
   */
  public static @Nullable String explain(Throwable thrown) {
    List<Throwable> causes = Causes.of(thrown);
    String said = first(causes, StartFailure::own);
    if (said == null) {
      said = first(causes, StartFailure::known);
    }
    Throwable root = causes.get(causes.size() - 1);
    return said == null && root instanceof IOException ? Reason.of(root) : said;
  }

  private static @Nullable String first(
      List<Throwable> causes, Function<Throwable, @Nullable String> reason) {
    for (Throwable cause : causes) {
      String known = reason.apply(cause);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /** What Dateline itself says of its settings. */
  private static @Nullable String own(Throwable thrown) {
    String message = thrown.getMessage();
    if (message == null) {
      return null;
    }
    boolean forPersons =
        thrown instanceof IllegalArgumentException
            || thrown.getClass() == IOException.class
            || thrown.getClass() == UncheckedIOException.class;
    boolean said =
        thrown.getClass().getName().startsWith(OWN) || (forPersons && isThrownByDateline(thrown));
    return said ? message : null;
  }

  private static boolean isThrownByDateline(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith(OWN);
  }

  private static @Nullable String known(Throwable thrown) {
    if (thrown instanceof PortInUseException port) {
      return "port " + port.getPort() + " is in use; choose another one by server.port";
    }
    if (thrown instanceof java.net.BindException) {
      return "server.address is no address of this machine: " + thrown.getMessage();
    }
    if (thrown instanceof UnboundConfigurationPropertiesException unbound) {
      return unbound.getMessage();
    }
    if (thrown instanceof BindException bind) {
      return wrong(bind);
    }
    if (thrown instanceof ConfigException) {
      return "spring.kafka.*: " + thrown.getMessage();
    }
    if (thrown instanceof ConfigDataException) {
      return thrown.getMessage();
    }
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof IllegalArgumentException
        && message.toLowerCase(Locale.ROOT).contains("port")
        && message.contains("range")) {
      return "server.port must be 0 to 65535: " + message;
    }
    return level(thrown);
  }

  /** Boot reads these before all others, and tells no key. */
  private static @Nullable String level(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    int name = message.indexOf(".LogLevel.");
    return thrown instanceof IllegalArgumentException && name > 0
        ? "logging.level.*: there is no level " + message.substring(name + ".LogLevel.".length())
        : null;
  }

  private static String wrong(BindException bind) {
    ConfigurationProperty property = bind.getProperty();
    String key = property == null ? bind.getName().toString() : property.getName().toString();
    Object value = property == null ? null : property.getValue();
    Class<?> type = bind.getTarget().getType().resolve(Object.class);
    String must = must(type);
    if (must == null) {
      must = "cannot be taken: " + Reason.line(root(bind).getMessage());
    }
    return key + origin(property) + (value == null ? " " : " '" + value + "' ") + must;
  }

  private static Throwable root(Throwable thrown) {
    List<Throwable> causes = Causes.of(thrown);
    return causes.get(causes.size() - 1);
  }

  /** What a value of that type looks like; null where its name says nothing to a person. */
  private static @Nullable String must(Class<?> type) {
    if (type == Duration.class) {
      return "is no duration, such as 500ms, 30s, 5m or 2h";
    }
    if (type == DataSize.class) {
      return "is no size, such as 512KB, 64MB or 1GB";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "must be true or false";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "is no whole number";
    }
    if (type == double.class || type == Double.class) {
      return "is no number";
    }
    if (type.isEnum()) {
      return "is none of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    return null;
  }

  /** Where it stands, if that is not what the key says. */
  private static String origin(@Nullable ConfigurationProperty property) {
    Origin origin = property == null ? null : property.getOrigin();
    if (origin instanceof PropertySourceOrigin source) {
      origin = source.getOrigin();
    }
    if (origin instanceof SystemEnvironmentOrigin variable) {
      return " (" + variable.getProperty() + ")";
    }
    return origin instanceof TextResourceOrigin ? " (" + origin + ")" : "";
  }
}
