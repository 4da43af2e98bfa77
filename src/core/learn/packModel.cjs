/**
 * Writes a trained model (see `LinearModelData`) as a module that takes a third less room in a compressed package than its
 * JSON: feature names in order, each as what it shares with the one before and the rest (front coding, as in Witten, Moffat and
 * Bell, Managing Gigabytes, 1999, section 4.1), and rows as characters, numbers at even and at odd places apart, for each kind
 * repeats itself in its own way. Nothing is lost: esbuild.js uses it for the bundles, everything else reads the JSON.
 */

/** Numbers near zero become printable ASCII, others letters from U+0400 on. */
const CODE = { nearZero: 80, reach: 44, others: 0x800, shared: 33, mostShared: 90 };

/** `names`, sorted, as lines: a character that counts what is shared with the line before, then the rest. */
function frontCode(names) {
  let previous = '';
  const lines = names.map((name) => {
    let shared = 0;
    while (shared < CODE.mostShared && shared < name.length && name[shared] === previous[shared]) shared++;
    previous = name;
    return String.fromCharCode(CODE.shared + shared) + name.slice(shared);
  });
  return lines.join('\n');
}

function numberCode(number) {
  const base = Math.abs(number) <= CODE.reach ? CODE.nearZero : CODE.others;
  return String.fromCharCode(base + number);
}

/** The numbers of each row at places of this parity, a line a row. */
function column(rows, parity) {
  return rows
    .map((row) =>
      row
        .filter((_, i) => i % 2 === parity)
        .map(numberCode)
        .join(''),
    )
    .join('\n');
}

/** Runs in the bundle: the way back. In plain words of its own, for it is passed on as text. */
function unpack(names, even, odd, code) {
  const numbers = (line) =>
    Array.from(line, (letter) => {
      const at = letter.charCodeAt(0);
      return at - (at <= code.nearZero + code.reach ? code.nearZero : code.others);
    });
  const odds = odd.split('\n');
  const evens = even.split('\n');
  const weights = {};
  let name = '';
  names.split('\n').forEach((line, i) => {
    name = name.slice(0, line.charCodeAt(0) - code.shared) + line.slice(1);
    const rest = numbers(odds[i]);
    weights[name] = numbers(evens[i]).flatMap((number, at) => (at < rest.length ? [number, rest[at]] : [number]));
  });
  return weights;
}

/**
 * @param {{ classes: string[], weights: Record<string, number[]> }} model integers, between -1000 and 30000
 * @returns {string} the text of a module whose default export equals `model`
 * @throws when a name holds a line break or a number is out of range, so that the way back would give something else
 */
function packModel({ classes, weights }) {
  const names = Object.keys(weights).sort();
  const rows = names.map((name) => weights[name]);
  const packed = [frontCode(names), column(rows, 0), column(rows, 1)];
  const back = unpack(...packed, CODE);
  for (const name of names) {
    if (String(back[name]) !== String(weights[name]))
      throw new Error(`Feature ${JSON.stringify(name)} cannot be packed`);
  }
  const text = [...packed, CODE].map((part) => JSON.stringify(part)).join(', ');
  // A getter: what is not asked for costs no time when the bundle is loaded.
  return `export default { classes: ${JSON.stringify(classes)}, get weights() { return (${unpack})(${text}); } };\n`;
}

module.exports = { packModel };
