package news.dateline.ingest.split;

/** What a line looks like, as far as it tells where stories begin and end. */
enum Mark {
  /** Its format calls it a heading, or Markdown's hashes do. */
  HEADING,
  /** A short line that no sentence ends. */
  HEADLINE,
  /** A word or three that no sentence ends, as the name of a section has. */
  LABEL,
  /** "1. ", "2) ", "(3) ", "4: ", "5 – ". */
  NUMBER,
  BULLET,
  /** "CYCLING: …", "WORLD BRIEFS — …", "BERLIN | …", "[RUGBY] …". */
  KICKER,
  /** "Business: …", "In brief | …", "[Farming] …". */
  SOFT_KICKER,
  /** "NAIROBI, Kenya (AP) — ", "PARIS - ", "Berlin (dpa) – ", "Madrid, 3 may (EFE).- ". */
  DATELINE,
  BYLINE,
  /** A short line with a date in it. */
  DATE,
  /** "10:45", "10.45am", "[14:30]". */
  CLOCK,
  /** "Q: ", "A. ". */
  SPEAKER,
  /** It opens with a word that points back. */
  CONTINUATION,
  /** "Read more", "Full story >>". */
  PROMPT,
  /** "Also in the news", "Read more:": what stands over teasers of other stories. */
  TEASERS,
  QUOTE,
  LOWER_CASE,
  QUESTION,
  CAPITALS,
  /** Whose story it is, where else to read it, whom to write to. */
  CREDIT,
  /** It ends in an ellipsis, or in the midst of a sentence. */
  CUT_OFF,
  SENTENCE_END
}
