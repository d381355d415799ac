package news.dateline.ingest.extract.html;

/** What the tag, role and names of an element tell of it. */
enum Trait {
  /** What readers write about the article. */
  COMMENTS,
  /** Never part of an article, unless much of the page's text is in it. */
  FURNITURE,
  /** Furniture that is larger than the article at times: menus, sidebars, galleries. */
  SIDE,
  /** Seldom part of an article: only where it is running text. */
  WEAK,
  /** An article in a list of others. */
  CARD,
  /** Holds a picture. */
  PICTURE,
  /** Stands beside a picture, where it is in one. */
  LEGEND,
  /** Who wrote the article, and what is told of them. */
  AUTHOR,
  /** The author's name, marked as such for machines. */
  AUTHOR_NAME,
  /** When the article was written. */
  DATE,
  /** The line that sums the article up. */
  LEAD,
  /** The text of the article. */
  BODY
}
