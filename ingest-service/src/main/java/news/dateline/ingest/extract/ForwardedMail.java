package news.dateline.ingest.extract;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.extract.format.Dates;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/**
 * A mail that somebody passed on within the text of another, with a few words before it at most. It
 * is the mail then: who sent it first, when, and under which subject.
 */
final class ForwardedMail {

  /** Words of whoever passes it on; behind more of them it is but quoted. */
  private static final int MAX_NOTE = 40;

  /** Fewer are no mail's head. */
  private static final int MIN_FIELDS = 3;

  /** In characters; a longer subject is none, but has the text in it. */
  private static final int MAX_SUBJECT = 300;

  private static final Pattern MARK =
      Pattern.compile(
          "(?:-{2,}\\s*(?:forwarded message|original message|weitergeleitete nachricht"
              + "|urspr[üu]ngliche nachricht|message transf[ée]r[ée]|message d'origine"
              + "|mensaje reenviado|mensaje original|mensagem encaminhada|mensagem original"
              + "|messaggio inoltrato|messaggio originale|doorgestuurd bericht)\\s*-{2,}"
              + "|begin forwarded message:|anfang der weitergeleiteten nachricht:"
              + "|début du message transféré\\s?:|inicio del mensaje reenviado:"
              + "|inizio messaggio inoltrato:)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String FIELDS =
      "(?<name>From|Von|De|Da|Van|Date|Sent|Datum|Gesendet|Envoyé|Fecha|Enviado|Data|Inviato"
          + "|Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|To|An|À|Para|A|Aan|Cc"
          + "|Reply-To|Message-ID)\\s?: ";

  private static final Pattern FIELD_FIRST = Pattern.compile(FIELDS);
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:^|(?<=\\s))"
              + FIELDS
              + "(?<value>.*?)(?=\\s"
              + FIELDS.replace("?<name>", "?:")
              + "|$)");

  /** "2 March 2026 at 18:02", "Mon, Mar 2, 2026 at 6:02 PM". */
  private static final Pattern AT = Pattern.compile("\\s(?:at|um|à|a las|às|alle ore)\\s");

  private static final Pattern HALF_OF_DAY =
      Pattern.compile("\\d\\s?[ap]\\.?m\\b", Pattern.CASE_INSENSITIVE);

  private final Piece mail;

  private ForwardedMail(Piece mail) {
    this.mail = mail;
  }

  /** The mail that was passed on; the piece itself where it is a mail of its sender's own. */
  static Piece of(Piece mail) {
    return new ForwardedMail(mail).unwrapped();
  }

  private Piece unwrapped() {
    List<Block> blocks = mail.blocks();
    int words = 0;
    for (int i = 0; i < blocks.size() && words <= MAX_NOTE; i++) {
      String text = blocks.get(i).text();
      Matcher mark = MARK.matcher(text);
      if (mark.lookingAt()) {
        return unwrapped(text.substring(mark.end()), i + 1);
      }
      words += Text.words(text);
    }
    return mail;
  }

  /**
   * @param start of the head, behind the mark
   * @param next block
   */
  private Piece unwrapped(String start, int next) {
    List<Block> blocks = mail.blocks();
    StringBuilder head = new StringBuilder(start);
    int body = next;
    while (body < blocks.size() && FIELD_FIRST.matcher(blocks.get(body).text()).lookingAt()) {
      head.append(' ').append(blocks.get(body).text());
      body++;
    }
    Map<String, String> fields = new HashMap<>();
    Matcher field = FIELD.matcher(head.toString().strip());
    while (field.find()) {
      fields.putIfAbsent(kind(field.group("name")), field.group("value").strip());
    }
    String subject = fields.get("subject");
    if (fields.size() < MIN_FIELDS
        || body == blocks.size()
        || (subject != null && subject.length() > MAX_SUBJECT)) {
      return mail;
    }
    String title = subject == null ? null : Text.lineOrNull(Text.subject(subject));
    StoryMeta meta = mail.meta();
    String from = Text.lineOrNull(fields.get("from"));
    return new Piece(
        title == null ? mail.title() : title,
        blocks.subList(body, blocks.size()),
        from == null ? meta : meta.withInfoSource(from),
        sent(fields.get("date")),
        mail.modified());
  }

  private static String kind(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "from", "von", "de", "da", "van" -> "from";
      case "date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "data", "inviato" ->
          "date";
      case "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp" -> "subject";
      default -> name;
    };
  }

  /** Not after it was passed on: most programs write no zone. Of other forms of time, the day. */
  private @Nullable Instant sent(@Nullable String date) {
    if (date == null) {
      return mail.published();
    }
    Instant sent =
        HALF_OF_DAY.matcher(date).find() ? null : Dates.parse(AT.matcher(date).replaceFirst(" "));
    if (sent == null) {
      sent = Dates.parse(AT.split(date, 2)[0]);
    }
    Instant passedOn = mail.published();
    return sent == null || (passedOn != null && sent.isAfter(passedOn)) ? passedOn : sent;
  }
}
