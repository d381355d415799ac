package news.dateline.ingest.extract.format;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * How probable a text is in Chinese, Japanese or Korean: by the characters that come most often,
 * and by the ranges in which the encodings of each have those in use.
 */
final class EastAsian {

  private static final double SCRIPT = -4;
  private static final double FREQUENT = -5;
  private static final double USUAL = -8;
  private static final double RARE = -13;
  private static final double PUNCTUATION = -5;
  private static final double ASCII_LETTER = -3;
  private static final double OTHER = -13;

  private static final String CHINESE =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产"
          + "种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小现实加量都两体制机当使点从业本去把性"
          + "應開這個國來時們爲為會對發動過說產種麼後學經進電裡現實體機當點從業將與關將長萬間問無還"
          + "報新日月市府公今表示已";
  private static final String JAPANESE =
      "日一人年大国会中本長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員"
          + "九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法";
  private static final String KOREAN =
      "이다는을의에가고하은한기를로지사인도서대자리어해일시정나라아원수그장제보전부있과부주스으구상들여동관조성공오만" + "했소문비적으거안위년유회국중연방용경계월";

  private static final Map<String, String> USUAL_IN =
      Map.of("zh-CN", "GB2312", "zh-TW", "Big5", "ja", "EUC-JP", "ko", "EUC-KR");

  private final String language;
  private final Charset rows;

  /**
   * @param language {@code zh-CN}, {@code zh-TW}, {@code ja} or {@code ko}
   */
  EastAsian(String language) {
    this.language = language;
    this.rows = Charset.forName(USUAL_IN.getOrDefault(language, "GB2312"));
  }

  /** Logarithm of how probable a text is in this language. */
  double score(String text) {
    double score = 0;
    for (int i = 0; i < text.length(); i++) {
      score += score(text.charAt(i));
    }
    return score;
  }

  private double score(char c) {
    if (c < ' ') {
      return Character.isWhitespace(c) ? 0 : OTHER;
    }
    if (c < 0x80) {
      return Character.isLetter(c) ? ASCII_LETTER : 0;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HIRAGANA, KATAKANA -> language.equals("ja") ? (c >= 0xFF00 ? USUAL : SCRIPT) : RARE;
      case HANGUL -> language.equals("ko") ? (KOREAN.indexOf(c) >= 0 ? SCRIPT : usual(c)) : RARE;
      case HAN -> han(c);
      case COMMON -> isPunctuation(c) ? PUNCTUATION : OTHER;
      default -> OTHER;
    };
  }

  private double han(char c) {
    return switch (language) {
      case "ko" -> RARE;
      case "ja" -> JAPANESE.indexOf(c) >= 0 ? FREQUENT : usual(c);
      default -> CHINESE.indexOf(c) >= 0 ? FREQUENT : usual(c);
    };
  }

  /** Each of the national standards has the characters in use before the others. */
  private double usual(char c) {
    byte[] bytes = String.valueOf(c).getBytes(rows);
    if (bytes.length != 2) {
      return RARE;
    }
    int row = bytes[0] & 0xFF;
    boolean usual =
        switch (language) {
          case "zh-CN" -> row >= 0xB0 && row <= 0xD7;
          case "zh-TW" -> row >= 0xA4 && row <= 0xC6;
          case "ja" -> row >= 0xB0 && row <= 0xCF;
          default -> row >= 0xB0 && row <= 0xC8;
        };
    return usual ? USUAL : RARE;
  }

  private static boolean isPunctuation(char c) {
    return (c >= 0x3000 && c <= 0x301F)
        || (c >= 0xFF01 && c <= 0xFF1F)
        || (c >= 0x2010 && c <= 0x2026)
        || c == '·'
        || c == '・'
        || c == 'ー';
  }
}
