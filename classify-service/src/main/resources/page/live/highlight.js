// A text cut into what is a mention and what is not. Offsets are UTF-16 units, as JavaScript counts.

/** The mentions of a text that stand where they say, in order, none within another. */
function standing(text, mentions) {
  const sorted = mentions
    .filter(
      (mention) =>
        Number.isInteger(mention.start) &&
        Number.isInteger(mention.end) &&
        mention.start >= 0 &&
        mention.start < mention.end &&
        mention.end <= text.length &&
        text.slice(mention.start, mention.end) === mention.text,
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = [];
  let end = 0;
  for (const mention of sorted) {
    if (mention.start >= end) {
      kept.push(mention);
      end = mention.end;
    }
  }
  return kept;
}

/** Pieces of a text: {text, mention}, mention being null between them. All pieces make the text. */
export function pieces(text, mentions) {
  return cut(text, 0, text.length, standing(text, mentions));
}

function cut(text, from, to, mentions) {
  const parts = [];
  let at = from;
  const add = (end, mention) => {
    if (end > at) {
      parts.push({ text: text.slice(at, end), mention });
      at = end;
    }
  };
  for (const mention of mentions) {
    if (mention.start >= at && mention.end <= to) {
      add(mention.start, null);
      add(mention.end, mention);
    }
  }
  add(to, null);
  return parts;
}

/** The same by paragraphs, which end at line ends. */
export function paragraphs(text, mentions) {
  const kept = standing(text, mentions);
  const result = [];
  let next = 0;
  for (const line of text.matchAll(/[^\n]+/g)) {
    const from = line.index;
    const to = from + line[0].length;
    while (next < kept.length && kept[next].start < from) {
      next++;
    }
    const inside = [];
    while (next < kept.length && kept[next].start < to) {
      inside.push(kept[next++]);
    }
    if (line[0].trim() !== '') {
      result.push(cut(text, from, to, inside));
    }
  }
  return result;
}
