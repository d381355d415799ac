package news.dateline.ingest.extract.html;

/** Why a part of a page is not part of its article. */
enum Reason {
  /** Written by readers. */
  COMMENTS,
  /** Called something that articles are not. */
  FURNITURE,
  /** About the cookies of the page. */
  COOKIES,
  /** Mostly links to other pages of the site. */
  LINKS,
  /** Below a picture. */
  CAPTION,
  /** The beginnings of other articles. */
  TEASER,
  /** A line as pages have them, not articles. */
  LINE,
  /** Behind the line that heads what follows an article. */
  BEHIND,
  /** About the author. */
  AUTHOR,
  /** Said already. */
  REPEATED
}
