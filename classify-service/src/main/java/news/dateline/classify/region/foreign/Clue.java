package news.dateline.classify.region.foreign;

/** What is looked at to tell whether a name is a place. */
enum Clue {
  ALWAYS,
  COUNTRY,
  LOCAL,
  USUAL,
  SCRIPT,
  DIVISION,
  SECOND_DIVISION,
  /** Logarithm of the inhabitants to base 10, less 5. */
  POPULATION,
  /** The language is spoken in its country. */
  SPOKEN,
  /** Of fewer than half a million, where the language is not spoken. */
  SMALL_ABROAD,
  /** The name is a word of the language, too. */
  WORD,
  /** It is, and stands where any word has a capital. */
  WORD_AT_START,
  AT_START,
  /** The same word stands in small letters elsewhere. */
  IN_SMALL_LETTERS,
  /** Behind "in" and the like. */
  LOCATIVE,
  /** Behind "of" and the like. */
  GENITIVE,
  /** A first name or a title stands before it. */
  PERSON,
  BEHIND_CAPITAL,
  BEFORE_CAPITAL,
  /** Other names lie in the same country, by their weight. */
  SAME_COUNTRY,
  /** Other names lie within 150 km, by their weight. */
  NEAR,
  /** The country itself, its people or its institutions are named. */
  COUNTRY_NAMED,
  /** Logarithm of how often it is named. */
  COUNT,
  COMPOUND,
  SHORT,
  INFLECTED,
  SUFFIX,
  /** It does not begin and end where words do. */
  ASTRIDE,
  /** What other places of its name have of the likelihood. */
  OTHERS,
  /** Begins a paragraph and a colon or a comma follows. */
  HEADING,
  /** A town behind an article: "in der Halle". */
  ARTICLE,
  /** It is a first name, too. */
  FIRST_NAME,
  /** It is a common family name of the language, too. */
  SURNAME,
  /** Elsewhere in the text it is that of a person. */
  PERSON_ELSEWHERE,
  /** What stands behind it belongs to a place. */
  BEFORE_PLACE_WORD,
  /** What stands behind it belongs to a person. */
  BEFORE_TITLE,
  /** A noun like any other, in German, where nothing tells that it is a place. */
  NOUN
}
