package news.dateline.ingest.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * is the mail then: who sent it first, when, and under which subject. Several may follow each
 * other.
 */
final class ForwardedMail {

  /** Words of whoever passes it on; behind more of them it is but quoted. */
  private static final int MAX_NOTE = 40;

  /** Fewer are no mail's head. */
  private static final int MIN_FIELDS = 3;

  /** In characters; a longer subject is none, but has the text in it. */
  private static final int MAX_SUBJECT = 300;

  /** A line between dashes, or one that ends in a colon, over a head: in any language. */
  private static final Pattern MARK =
      Pattern.compile("(?:-{2,}\\s?[^-:]{3,60}?\\s?-{2,}|_{10,}|[^:]{5,60}\\s?[:：])\\s*");

  private static final String FROM =
      "From|Von|De|Da|Van|Od|Från|Fra|Lähettäjä|Kimden|Gönderen|От|Від|Από|差出人|发件人|寄件者|보낸 사람|من";
  private static final String DATE =
      "Date|Sent|Datum|Gesendet|Envoyé|Fecha|Enviado(?: el| em)?|Data|Inviato|Verzonden|Wysłano|Odesláno"
          + "|Skickat|Dato|Sendt|Päiväys|Lähetetty|Gönderme Tarihi|Gönderildi|Tarih|Дата|Отправлено"
          + "|Надіслано|Ημερομηνία|送信日時|日付|日期|发送时间|發送時間|날짜|보낸 날짜|التاريخ";
  private static final String SUBJECT =
      "Subject|Betreff|Objet|Sujet|Asunto|Oggetto|Assunto|Onderwerp|Temat|Předmět|Ämne|Emne|Aihe|Konu"
          + "|Тема|Θέμα|件名|主题|主題|主旨|제목|الموضوع";
  private static final String OTHERS =
      "To|An|À|Para|A|Aan|Do|Komu|Till|Til|Vastaanottaja|Kime|Кому|Προς|宛先|收件人|收件者|받는 사람|إلى|Cc|CC|Kopie"
          + "|Copie|Reply-To|Antwort an|Message-ID";

  private static final String FIELDS =
      "(?:(?<from>"
          + FROM
          + ")|(?<date>"
          + DATE
          + ")|(?<subject>"
          + SUBJECT
          + ")|(?<name>"
          + OTHERS
          + "))"
          + "(?:\\s?: |：\\s?)";

  private static final Pattern FIELD_FIRST = Pattern.compile(FIELDS);
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:^|(?<=\\s))"
              + FIELDS
              + "(?<value>.*?)(?=\\s"
              + FIELDS.replaceAll("[?]<\\w+>", "?:")
              + "|$)");

  /** "2 March 2026 at 18:02", "Mon, Mar 2, 2026 at 6:02 PM". */
  private static final Pattern AT = Pattern.compile("\\s(?:at|um|à|a las|às|alle ore)\\s");

  private static final Pattern HALF_OF_DAY =
      Pattern.compile("\\d\\s?[ap]\\.?m\\b", Pattern.CASE_INSENSITIVE);

  private final Piece mail;

  private ForwardedMail(Piece mail) {
    this.mail = mail;
  }

  /** The mails that were passed on; the piece itself where it is a mail of its sender's own. */
  static List<Piece> of(Piece mail) {
    Piece last = new ForwardedMail(mail).unwrapped();
    if (last == mail) {
      return List.of(mail);
    }
    List<Piece> all = new ArrayList<>();
    ForwardedMail rest = new ForwardedMail(mail.withBlocks(last.blocks()));
    for (int i = 1; i < last.blocks().size(); i++) {
      Piece next = rest.marked(i);
      // One under the same subject is what was answered.
      if (next != null && !Objects.equals(next.title(), last.title())) {
        all.add(last.withBlocks(last.blocks().subList(0, i)));
        last = next;
        rest = new ForwardedMail(mail.withBlocks(last.blocks()));
        i = 0;
      }
    }
    all.add(last);
    return all;
  }

  private Piece unwrapped() {
    List<Block> blocks = mail.blocks();
    int words = 0;
    for (int i = 0; i < blocks.size() && words <= MAX_NOTE; i++) {
      String text = blocks.get(i).text();
      Piece forwarded = marked(i);
      if (forwarded == null && FIELD_FIRST.matcher(text).lookingAt()) {
        forwarded = unwrapped(text, i + 1, i > 0);
      }
      if (forwarded != null) {
        return forwarded;
      }
      words += Text.words(text);
    }
    return mail;
  }

  /** The mail whose head begins with a mark in that block; null where none does. */
  private @Nullable Piece marked(int at) {
    String text = mail.blocks().get(at).text();
    Matcher mark = MARK.matcher(text);
    return mark.lookingAt() && isHead(text.substring(mark.end()), at)
        ? unwrapped(text.substring(mark.end()), at + 1, true)
        : null;
  }

  /** Whether a head begins behind a mark, in its own block or in the next. */
  private boolean isHead(String behind, int at) {
    if (!behind.isEmpty()) {
      return FIELD_FIRST.matcher(behind).lookingAt();
    }
    List<Block> blocks = mail.blocks();
    return at + 1 < blocks.size() && FIELD_FIRST.matcher(blocks.get(at + 1).text()).lookingAt();
  }

  /**
   * @param start of the head, behind the mark
   * @param next block
   * @param apart whether a mark or a note stands before the head; else it is that of a mail only if
   *     the subject is the one of the mail around it
   * @return null where it is no head of a mail
   */
  private @Nullable Piece unwrapped(String start, int next, boolean apart) {
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
      fields.putIfAbsent(kind(field), field.group("value").strip());
    }
    String subject = fields.get("subject");
    if (fields.size() < MIN_FIELDS
        || body == blocks.size()
        || (subject != null && subject.length() > MAX_SUBJECT)) {
      return null;
    }
    String title = subject == null ? null : Text.lineOrNull(Text.subject(subject));
    if (!apart && (title == null || !title.equalsIgnoreCase(mail.title()))) {
      return null;
    }
    StoryMeta meta = mail.meta();
    String from = Text.lineOrNull(fields.get("from"));
    return new Piece(
        title == null ? mail.title() : title,
        blocks.subList(body, blocks.size()),
        from == null ? meta : meta.withInfoSource(from),
        sent(fields.get("date")),
        mail.modified());
  }

  private static String kind(Matcher field) {
    for (String kind : List.of("from", "date", "subject")) {
      if (field.group(kind) != null) {
        return kind;
      }
    }
    return field.group("name");
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
