package news.dateline.ingest.extract;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Properties of PDF and office files, which programs fill in where nobody does. */
final class FileProperties {

  /**
   * No file of today's formats is older: clocks that were never set begin in 1601, 1899, 1904, 1970
   * or 1980.
   */
  private static final Instant OLDEST = Instant.parse("1985-01-01T00:00:00Z");

  /** Accounts without a name, mail addresses, and what has brackets around it. */
  private static final Pattern LOGIN =
      Pattern.compile("\\(?[\\p{Ll}\\d._@-]+\\)?|.*[@\\\\/\\d_].*");

  /** What programs and shops call somebody whom they do not know. */
  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "anonymous",
          "author",
          "autor",
          "auteur",
          "autore",
          "benutzer",
          "customer",
          "default",
          "default user",
          "editor",
          "gast",
          "gebruiker",
          "guest",
          "home",
          "hp",
          "dell",
          "acer",
          "asus",
          "lenovo",
          "toshiba",
          "sony",
          "samsung",
          "compaq",
          "laptop",
          "me",
          "none",
          "office",
          "owner",
          "pc",
          "preferred customer",
          "registered user",
          "root",
          "system",
          "test",
          "tester",
          "unknown",
          "unbekannt",
          "desconocido",
          "inconnu",
          "un-named",
          "unnamed",
          "user",
          "user name",
          "username",
          "usuario",
          "utente",
          "utilisateur",
          "utilizador",
          "valued customer",
          "windows user",
          "your name");

  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?i)\\b(?:microsoft|adobe|acrobat|libreoffice|openoffice|apache poi|indesign|quarkxpress"
              + "|wordperfect|ghostscript|distiller|pdflatex|latex|python-docx|openpyxl|pdf\\w+)\\b"
              + "|.*-PC$|^(?:desktop|laptop)-");

  private FileProperties() {}

  /** The name that an author's property gives; null where it is that of an account or a program. */
  static @Nullable String author(@Nullable String author) {
    return author == null
            || LOGIN.matcher(author).matches()
            || NOBODY.contains(author.toLowerCase(Locale.ROOT))
            || PROGRAM.matcher(author).find()
        ? null
        : author;
  }

  /** When a file was made; null where that is the first day of some clock. */
  static @Nullable Instant created(@Nullable Instant created) {
    return created == null || created.isBefore(OLDEST) ? null : created;
  }
}
