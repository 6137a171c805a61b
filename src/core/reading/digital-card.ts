/** A card that is digital already (form fields, a text layer): its fields without any recognition. */
import { datesWritten, type DateOrder } from './written-date.ts';
import type { LabelKind } from './label-phrases.ts';
import { matchLabel, printedDateOrder } from './labels.ts';
import type { CardReading, DateReading, FieldReading, ReadingField } from './reading.ts';
import { unionNamed } from './union-name.ts';
import { readWording } from './wording.ts';

export type DigitalSource = {
  readonly text: string;
  readonly form: readonly { readonly name: string; readonly value: string }[];
};

export type DigitalContext = { readonly unionNames: readonly string[]; readonly dateOrder: DateOrder | null };

/** Of a reading that was taken from the file's own text. */
export const TEXT_ENGINE = 'text-layer';
const TAKEN: readonly (LabelKind & ReadingField)[] = ['name', 'title', 'employer', 'union', 'address', 'phone', 'email'];

/** Null where neither the form nor the text says who signed: such a page is then read like a scan. */
export function readDigitalCard(source: DigitalSource, context: DigitalContext): CardReading | null {
  const values = new Map<LabelKind, string>();
  for (const [kind, value] of [...fromForm(source.form), ...fromText(source.text)])
    if (!values.has(kind)) values.set(kind, value);
  const name = values.get('name') ?? joined([values.get('given'), values.get('middle'), values.get('family')]);
  if (name === null) return null;
  const fields: Partial<Record<ReadingField, FieldReading>> & { signedOn?: DateReading } = { name: exact(name) };
  for (const kind of TAKEN) {
    const value = values.get(kind);
    if (value !== undefined && kind !== 'name') fields[kind] = exact(value);
  }
  const date = values.get('date');
  if (date !== undefined) fields.signedOn = dateField(date, context.dateOrder ?? printedDateOrder(source.text));
  const union = fields.union === undefined ? unionNamed(source.text, context.unionNames) : null;
  if (union !== null) fields.union = { ...exact(union.text), confidence: union.confidence };
  const { wording, document } = readWording(source.text);
  return {
    turned: 0,
    skewDegrees: 0,
    blank: false,
    fields,
    signature: signatureOf(values.get('signature'), source.text),
    text: source.text,
    wording,
    document,
    engine: TEXT_ENGINE,
    ms: 0,
  };
}

function fromForm(form: DigitalSource['form']): [LabelKind, string][] {
  return form.flatMap(({ name, value }): [LabelKind, string][] => {
    // "topmostSubform[0].Page1[0].Print_Name[0]" and "employeeName" are both names of fields.
    const last =
      name
        .split('.')
        .at(-1)
        ?.replaceAll(/\[\d+\]/g, '') ?? name;
    const words = last.replaceAll(/[_-]+|\d+$/g, ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
    const match = matchLabel(words);
    return match === null ? [] : [[match.kind, value]];
  });
}

/** "Label: value" on one line, or the label alone with its value on the next. */
function fromText(text: string): [LabelKind, string][] {
  const lines = text.split('\n').map((line) => line.trim());
  const found: [LabelKind, string][] = [];
  lines.forEach((line, index) => {
    for (const part of line.split(/\s{3,}|\t/)) {
      const [label = '', ...rest] = part.split(':');
      const value = rest.join(':').replaceAll(/_{2,}/g, ' ').trim();
      const match = rest.length > 0 ? matchLabel(label) : null;
      if (match === null) continue;
      const below = lines[index + 1] ?? '';
      if (value !== '') found.push([match.kind, value]);
      else if (below !== '' && !below.includes(':') && matchLabel(below) === null) found.push([match.kind, below]);
    }
  });
  return found;
}

function joined(parts: readonly (string | undefined)[]): string | null {
  const present = parts.filter((part) => part !== undefined && part !== '');
  return present.length === 0 ? null : present.join(' ');
}

function exact(text: string): FieldReading {
  return { text, confidence: 1, box: null, alternatives: [] };
}

function dateField(text: string, order: DateOrder | null): DateReading {
  const couldBe = datesWritten(text, order);
  return { ...exact(text), date: couldBe.length === 1 ? (couldBe[0] ?? null) : null, ambiguous: couldBe.length > 1, couldBe };
}

/** A signature field that was signed is one; a typed name may be one: the ground rules say, so a person looks. */
function signatureOf(value: string | undefined, text: string): CardReading['signature'] {
  const made = signedHow(value, text);
  const said = made === null ? {} : { made };
  if (value === 'signed') return { present: 'yes', confidence: 0.95, box: null, ...said };
  return { present: 'ask', confidence: 0, box: null, ...said };
}

const AUDIT_TRAIL =
  /\bsignature\s+(?:type|method|style|adoption)\s*[:-]?\s*(?:was\s+)?(drawn|draw|hand[- ]?drawn|typed|type|pre-?selected style|uploaded)/i;

/** What the audit trail says comes first; a signature field that holds letters was typed. Whether that suffices is for the rules. */
function signedHow(value: string | undefined, text: string): 'drawn' | 'typed' | null {
  const said = AUDIT_TRAIL.exec(text)?.[1]?.toLowerCase();
  if (said !== undefined) {
    if (said === 'uploaded') return null;
    return /dra/.test(said) ? 'drawn' : 'typed';
  }
  return value !== undefined && value !== 'signed' && /\p{L}{2}/u.test(value) ? 'typed' : null;
}
