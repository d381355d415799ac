package news.dateline.ingest.extract.html;

import java.util.regex.Pattern;

/** Tells by its words that a name is of no person. */
final class Organisations {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Whose reports papers carry. */
  static final String AGENCIES =
      "dpa|afp|ap|apa|ats|sda|keystone|kna|epd|pa|ansa|efe|upi|pap|ntb|tass|тасс|риа новости|dha|iha|aa|ani"
          + "|pti|ians|antara|lusa|belga|anp|čtk|ctk|ritzau|stt|mti|agerpres|hina|bta|aap|xinhua|yonhap"
          + "|kyodo|reuters|bloomberg|associated press|agence france-presse|press association"
          + "|canadian press|agencies|agencias|agences|agenturen|agenzie|agências";

  private static final Pattern AGENCY =
      Pattern.compile(
          "(?:(?:agencia|agence|agentur|agenzia|agência) )?(?:" + AGENCIES + ")\\b.{0,12}", FLAGS);

  private static final Pattern COMPANY =
      Pattern.compile(
          "\\b(?:GmbH|AG|Ltd|Inc|LLC|e\\.\\s?V|S\\.A|B\\.V)\\b"
              + "|(?:新聞社?|日報社?|通信社?|編集部|取材班|放送|テレビ|报社?|日报|新闻|电视台|报道组|뉴스|신문|일보|방송|편집부)$");

  /** What papers and those who own them are called. */
  private static final Pattern PAPER =
      Pattern.compile(
          "(?U)\\b(?:Media|Group|Press|News|Newspapers?|Times|Herald|Gazette|Courier|Tribune|Chronicle"
              + "|Examiner|Mercury|Echo|Bulletin|Sentinel|Dispatch|Globe|Weekly|Daily|Argus|Advertiser|Journal"
              + "|Standard|Observer|Register|Telegraph|Magazine|Network|Agency|Radio|TV|Television"
              + "|Broadcasting|Zeitung|Anzeiger|Kurier|Nachrichten|Tageblatt|Rundschau|Verlag|Ministry"
              + "|Department|University|Institute|Association|Foundation|Council|Committee|Agencia"
              + "|Agence|Noticias|Diario|Periódico|Jornal|Gazeta|Giornale|Gazzetta|Corriere|Dagblad"
              + "|Tidningen?|Haber(?:ler)?|Gazetesi|Новости|Газета)\\b");

  /** Those of a paper who are not named. */
  private static final Pattern DESK =
      Pattern.compile(
          "(?:.*\\b)?(?:redaktion|editorial|newsroom|(?:news|web|online|digital) ?desk|staff|team|editors|redacción|rédaction|redazione|redação|redactie|pressestelle)"
              + "|(?:redaktion|redacción|rédaction|redazione|redação|redactie|redakcja|redaksi|redakce|редакция)\\b.*",
          FLAGS);

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,5}");

  private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\d-]+\\.)+\\p{Ll}{2,}");

  private Organisations() {}

  static boolean isOne(String name) {
    return AGENCY.matcher(name).matches()
        || COMPANY.matcher(name).find()
        || PAPER.matcher(name).find()
        || DESK.matcher(name).matches()
        || INITIALS.matcher(name).matches()
        || HOST.matcher(name).matches();
  }
}
