// Fits a title into a cover. Widths are estimated, since nothing is laid out yet when the picture is drawn.

const NARROW = /[ijl.,:;'’!|()[\]t f-]/;
const WIDE = /[mwMW@—]/;
const FULL = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;

/** Estimated width of a text at font size 1. */
function width(text) {
  let sum = 0;
  for (const letter of text) {
    sum += FULL.test(letter) ? 1.02 : NARROW.test(letter) ? 0.33 : WIDE.test(letter) ? 0.9 : /\p{Lu}/u.test(letter) ? 0.73 : 0.54;
  }
  return sum;
}

/** Breaks a text into lines no wider than {@code room} at font size 1, cutting words that are too long. */
function wrap(text, room) {
  const lines = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, room))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && width(longer) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...lines, line] : lines;
}

function pieces(word, room) {
  if (width(word) <= room) {
    return [word];
  }
  const parts = [''];
  for (const letter of word) {
    if (width(parts.at(-1) + letter) > room) {
      parts.push('');
    }
    parts[parts.length - 1] += letter;
  }
  return parts;
}

/**
 * The largest of the sizes at which the text fits, with its lines; the smallest size cut off with an ellipsis when none
 * does. Sizes that would cut a word in two are passed over while a smaller one is left.
 */
export function fit(text, { room, height, sizes, leading = 1.14 }) {
  for (const size of sizes) {
    const lines = wrap(text, room / size);
    const cutsWords = text.split(/\s+/).some((word) => width(word) > room / size);
    if (lines.length * size * leading <= height && !cutsWords) {
      return { size, lines, leading };
    }
  }
  const size = sizes.at(-1);
  const most = Math.max(1, Math.floor(height / (size * leading)));
  const lines = wrap(text, room / size);
  const shown = lines.slice(0, most);
  if (lines.length > most) {
    shown[most - 1] = `${[...shown[most - 1]].slice(0, -1).join('')}…`;
  }
  return { size, lines: shown, leading };
}
