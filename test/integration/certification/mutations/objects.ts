/** Objects edited by one who knows the format: what follows from the edit is set right, or a revision carries it. */
import { withByteRange } from '#backend/pdf/sign-pdf.ts';
import { incremented, rebuilt, type ObjectTexts } from '../forgery.ts';
import { copyOf, numbersIn, pick, type Chance, type Mutation, type Subject } from './subject.ts';

const KEYS = [
  '/OpenAction',
  '/AA',
  '/Annots',
  '/Contents',
  '/Type',
  '/P',
  '/Perms',
  '/Kids',
  '/Names',
  '/Length',
  '/Foo',
] as const;
const VALUES = ['null', 'true', '0', '7', '1 0 R', '[]', '<<\n>>', '/Page', '(text)', '<00>'] as const;
const WIDE_RANGE = '/ByteRange [0 ********** ********** **********]';

/** Null where the object has nothing that this edit could change. */
type Edit = (text: string, subject: Subject, chance: Chance) => string | null;

const EDITS: Readonly<Record<string, Edit>> = {
  'a key twice': (text, _, chance) => {
    const keys = [...text.matchAll(/^(\/\w+) [^\n]*$/gm)];
    if (keys.length === 0) return null;
    const [line, key = ''] = pick(keys, chance);
    const again = chance(2) === 0 ? line : `${key} ${pick(VALUES, chance)}`;
    return chance(2) === 0 ? text.replace(line, () => `${line}\n${again}`) : text.replace(line, () => `${again}\n${line}`);
  },
  'a key gone': (text, _, chance) => without(text, /^\/\w+ [^\n]*\n/gm, chance),
  'a key more': (text, _, chance) =>
    text.startsWith('<<\n') ? `<<\n${pick(KEYS, chance)} ${pick(VALUES, chance)}\n${text.slice(3)}` : null,
  'another value': (text, _, chance) => exchanged(text, /(?<=^\/\w+ )[^\n<[(]+$/gm, pick(VALUES, chance), chance),
  'another number': (text, _, chance) => exchanged(text, /\b\d+(\.\d+)?\b/g, String(chance(2000)), chance),
  'another reference': (text, { objects }, chance) =>
    exchanged(text, /\b\d+ 0 R\b/g, `${String(1 + chance(objects.size + 1))} 0 R`, chance),
  'the object of another certification': (_, { otherObjects }, chance) => pick([...otherObjects.values()], chance),
  'the same object of another certification': (text, { objects, otherObjects }) => {
    const number = [...objects].find(([, one]) => one === text)?.[0] ?? 0;
    return otherObjects.get(number) ?? null;
  },
};

/** Each file is a whole one again: its table and the signature's byte range fit what it holds. */
export function editObjects(subject: Subject, chance: Chance): Mutation {
  const objects = copyOf(subject.objects);
  const what = chance(6) === 0 ? moveObjects(objects, chance) : editOne(objects, subject, chance);
  return { bytes: wholeAgain(subject, objects), what };
}

export function wholeAgain({ file, hole }: Subject, objects: ObjectTexts): Buffer {
  const pdf = { bytes: file, signatureOffset: 0, pages: 0, fingerprint: '' };
  const edit = (all: ObjectTexts): void => {
    all.clear();
    for (const [number, text] of objects) all.set(number, text.replace(/\/ByteRange \[0 \d+ \d+ \d+\] */, WIDE_RANGE));
  };
  try {
    const { bytes, signatureOffset } = rebuilt(pdf, edit);
    return withByteRange({ bytes, signatureOffset }).bytes;
  } catch {
    // The edit took the signature itself away: so be it, in one file as in the other.
    return Buffer.concat([file.subarray(0, hole.start), Buffer.from([...objects.values()].join('\n'), 'latin1')]);
  }
}

export function editOne(objects: ObjectTexts, subject: Subject, chance: Chance): string {
  for (;;) {
    const number = pick(numbersIn(objects), chance);
    const name = pick(Object.keys(EDITS), chance);
    const text = objects.get(number) ?? '';
    const edited = EDITS[name]?.(text, subject, chance) ?? text;
    if (edited === text) continue;
    objects.set(number, edited);
    return `${name} in object ${String(number)}`;
  }
}

function moveObjects(objects: ObjectTexts, chance: Chance): string {
  const numbers = numbersIn(objects);
  const [one, two] = [pick(numbers, chance), pick(numbers, chance)];
  if (chance(2) === 0) {
    objects.set(objects.size + 1, objects.get(one) ?? '');
    return `object ${String(one)} once more, under a new number`;
  }
  const kept = objects.get(one) ?? '';
  objects.set(one, objects.get(two) ?? '');
  objects.set(two, kept);
  return `objects ${String(one)} and ${String(two)} exchanged`;
}

/** As editors and malware do: the signed bytes stay, and a later table shows other objects. */
export function addRevision(subject: Subject, chance: Chance): Mutation {
  const edited = copyOf(subject.objects);
  const whats = Array.from({ length: 1 + chance(3) }, () => editOne(edited, subject, chance));
  const changed = new Map([...edited].filter(([number, text]) => text !== subject.objects.get(number)));
  if (chance(3) === 0) changed.set(edited.size + 1, '<<\n/Foo /Bar\n>>');
  return {
    bytes: incremented(subject.file, changed, { table: chance(5) > 0 }),
    what: `a revision with ${whats.join(', ')}`,
  };
}

function without(text: string, pattern: RegExp, chance: Chance): string | null {
  return exchanged(text, pattern, '', chance);
}

/** Only in what comes before a stream: its bytes are altered elsewhere. */
function exchanged(text: string, pattern: RegExp, by: string, chance: Chance): string | null {
  const stream = text.indexOf('\nstream\n');
  const head = stream < 0 ? text : text.slice(0, stream);
  const found = [...head.matchAll(pattern)];
  if (found.length === 0) return null;
  const { index, 0: old } = pick(found, chance);
  return `${text.slice(0, index)}${by}${text.slice(index + old.length)}`;
}
