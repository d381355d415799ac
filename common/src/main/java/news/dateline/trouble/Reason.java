package news.dateline.trouble;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why something failed, in words. What Java throws often has no message but a path or a host, and
 * the name of a class tells an operator nothing.
 */
public final class Reason {

  /** Kafka's are known by their names: who tells reasons need not know Kafka. */
  private static final String KAFKA = "org.apache.kafka.";

  private static final String KAFKA_WRAPPER = KAFKA + "common.KafkaException";
  private static final String NO_NODE = "Timed out waiting for a node assignment";
  private static final String RIGHTS = " (operations.md, \"Rights in Kafka\", lists all it needs)";
  private static final String KAFKA_SETTING = KAFKA + "common.config.ConfigException";

  /** Partition and milliseconds are others each time, and the reason is not. */
  private static final Pattern LATE =
      Pattern.compile("Expiring \\d+ record\\(s\\) for (\\S+)-\\d+:");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zl}\\p{Zp}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  /** Causes may go round in a circle. */
  private static final int MAX_CAUSES = 20;

  private Reason() {}

  /** On one line, without a full stop. */
  public static String of(Throwable thrown) {
    return line(told(thrown));
  }

  /**
   * A message on one line: names of files and what others wrote may hold line ends, the signs that
   * steer a terminal, and those that turn letters round.
   */
  public static String line(@Nullable String message) {
    String text = message == null ? "" : SPACE.matcher(message).replaceAll(" ").strip();
    return UNSEEN.matcher(text).replaceAll("?");
  }

  private static String told(Throwable thrown) {
    Throwable telling = unwrapped(thrown);
    String message = message(telling);
    String known = known(telling, message);
    if (known != null) {
      return known;
    }
    // Whoever throws one that is declared, or Kafka's, has said what is wrong; others are faults.
    boolean fault = telling instanceof RuntimeException || telling instanceof Error;
    boolean said = !fault || name(telling).startsWith(KAFKA);
    if (said && message != null) {
      return message;
    }
    String name = telling.getClass().getSimpleName();
    String rest = message == null ? "" : ": " + message;
    return said
        ? "it failed without saying why (" + name + ")"
        : "an unforeseen fault (" + name + rest + ")";
  }

  /** Without what only says that something else was thrown. */
  private static Throwable unwrapped(Throwable thrown) {
    Throwable telling = thrown;
    for (int depth = 0; depth < MAX_CAUSES; depth++) {
      Throwable cause = telling.getCause();
      if (cause == null || !(isWrapper(telling) || message(telling) == null)) {
        return telling;
      }
      telling = cause;
    }
    return telling;
  }

  private static boolean isWrapper(Throwable thrown) {
    return thrown instanceof UncheckedIOException
        || thrown instanceof ExecutionException
        || thrown instanceof CompletionException
        // "Failed to construct kafka producer": the cause says what is wrong with its settings.
        || name(thrown).equals(KAFKA_WRAPPER);
  }

  private static @Nullable String known(Throwable thrown, @Nullable String message) {
    String what = message == null ? "" : ": " + message;
    if (thrown instanceof FileSystemException file) {
      return file(file);
    }
    if (thrown instanceof FileNotFoundException || thrown instanceof UnknownHostException) {
      return (thrown instanceof FileNotFoundException ? "no such file" : "no such host") + what;
    }
    if (thrown instanceof ConnectException) {
      return "no connection" + what;
    }
    if (thrown instanceof EOFException) {
      return "it ends too early" + what;
    }
    if (thrown instanceof ClosedChannelException) {
      return "it was closed meanwhile";
    }
    if (thrown instanceof CharacterCodingException) {
      return "not in UTF-8";
    }
    if (name(thrown).startsWith(KAFKA) && name(thrown).endsWith("AuthorizationException")) {
      return "Kafka gives this user no right to it" + what + RIGHTS;
    }
    if (name(thrown).startsWith(KAFKA) && message != null && message.startsWith(NO_NODE)) {
      return "no broker answers, or none that speaks as spring.kafka.security.protocol has it";
    }
    if (name(thrown).startsWith(KAFKA) && message != null) {
      Matcher late = LATE.matcher(message);
      if (late.lookingAt()) {
        return "Kafka does not take records of "
            + late.group(1)
            + " in time: it is slow, a partition has no leader, or the topic is gone";
      }
    }
    if (name(thrown).equals(KAFKA_SETTING)) {
      return "a setting of Kafka is wrong" + what;
    }
    if (thrown instanceof OutOfMemoryError) {
      return "memory is used up" + what;
    }
    if (thrown instanceof StackOverflowError) {
      return "it is nested too deeply" + what;
    }
    return thrown instanceof LinkageError
        ? "a part of the installation is missing or does not fit" + what
        : null;
  }

  private static String file(FileSystemException e) {
    String why;
    if (e instanceof NoSuchFileException) {
      why = "no such file or folder";
    } else if (e instanceof AccessDeniedException) {
      why = "permission denied";
    } else if (e instanceof NotDirectoryException) {
      why = "no folder";
    } else if (e instanceof FileAlreadyExistsException) {
      why = "a file is in the way";
    } else if (e instanceof DirectoryNotEmptyException) {
      why = "the folder is not empty";
    } else {
      why = e.getReason() == null ? "it cannot be read or written" : e.getReason();
    }
    return e.getFile() == null ? why : why + ": " + e.getFile();
  }

  private static String name(Throwable thrown) {
    return thrown.getClass().getName();
  }

  private static @Nullable String message(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? null : line(message);
  }
}
