/** What a file shows now beside what it showed when it was signed: compared by meaning, whatever was renumbered. */
import { createHash } from 'node:crypto';
import { isArray, isKind, nameOf, type PdfDictionary, type PdfValue } from '../pdf-value.ts';
import type { GeneralPdf } from './general-pdf.ts';
import { formFields } from './form-fields.ts';

/** From the harmless to what changes the text; a later one includes what comes before. */
export const CHANGE_KINDS = ['archive', 'signature', 'form', 'annotation', 'content'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type LaterChange = { readonly kind: ChangeKind; readonly words: string };

export function laterChanges(then: GeneralPdf, now: GeneralPdf): readonly LaterChange[] {
  return [...pageChanges(then, now), ...catalogChanges(then, now), ...fieldChanges(then, now)];
}

type PageRead = { readonly dictionary: PdfDictionary; readonly inherited: ReadonlyMap<string, PdfValue> };
const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
const NOT_CONTENT = new Set(['Annots', 'Parent', 'Tabs', 'StructParents', 'LastModified']);

function pagesOf(pdf: GeneralPdf): readonly PageRead[] {
  const pages: PageRead[] = [];
  const seen = new Set<PdfDictionary>();
  const walk = (value: PdfValue | undefined, inherited: ReadonlyMap<string, PdfValue>): void => {
    const node = pdf.resolve(value);
    if (!isKind(node, 'dictionary') || seen.has(node)) return;
    seen.add(node);
    const own = new Map(inherited);
    for (const key of INHERITABLE) {
      const given = node.entries.get(key);
      if (given !== undefined) own.set(key, given);
    }
    const kids = pdf.resolve(node.entries.get('Kids'));
    if (isArray(kids)) for (const kid of kids) walk(kid, own);
    else pages.push({ dictionary: node, inherited: own });
  };
  walk(pdf.catalog.entries.get('Pages'), new Map());
  return pages;
}

function pageChanges(then: GeneralPdf, now: GeneralPdf): readonly LaterChange[] {
  const [before, after] = [pagesOf(then), pagesOf(now)];
  const changes: LaterChange[] = [];
  if (before.length !== after.length)
    changes.push({ kind: 'content', words: `${String(before.length)} pages then, ${String(after.length)} now` });
  for (const [index, page] of after.entries()) {
    const earlier = before[index];
    if (earlier === undefined) continue;
    const where = `page ${String(index + 1)}`;
    if (contentOf(then, earlier) !== contentOf(now, page))
      changes.push({ kind: 'content', words: `${where} shows something else` });
    changes.push(...annotationChanges(where, annotationsOf(then, earlier), annotationsOf(now, page)));
  }
  return changes;
}

function contentOf(pdf: GeneralPdf, { dictionary, inherited }: PageRead): string {
  const entries = [...dictionary.entries].filter(([key]) => !NOT_CONTENT.has(key));
  return meaningOf(pdf, { kind: 'dictionary', entries: new Map([...inherited, ...entries]) });
}

type AnnotationRead = {
  readonly meaning: string;
  readonly isSignature: boolean;
  readonly isForm: boolean;
  readonly name: string;
};

function annotationsOf(pdf: GeneralPdf, { dictionary }: PageRead): readonly AnnotationRead[] {
  const list = pdf.resolve(dictionary.entries.get('Annots'));
  if (!isArray(list)) return [];
  return list.flatMap((entry) => {
    const annotation = pdf.resolve(entry);
    if (!isKind(annotation, 'dictionary')) return [];
    const subtype = nameOf(pdf.resolve(annotation.entries.get('Subtype'))) ?? 'annotation';
    const parent = pdf.resolve(annotation.entries.get('Parent'));
    const type = annotation.entries.get('FT') ?? (isKind(parent, 'dictionary') ? parent.entries.get('FT') : undefined);
    return {
      meaning: meaningOf(pdf, annotation),
      isSignature: nameOf(pdf.resolve(type)) === 'Sig',
      isForm: subtype === 'Widget',
      name: subtype,
    };
  });
}

function annotationChanges(
  where: string,
  before: readonly AnnotationRead[],
  after: readonly AnnotationRead[],
): readonly LaterChange[] {
  const known = new Set(before.map(({ meaning }) => meaning));
  const left = new Set(after.map(({ meaning }) => meaning));
  const kindOf = ({ isSignature, isForm }: AnnotationRead): ChangeKind =>
    isSignature ? 'signature' : isForm ? 'form' : 'annotation';
  return [
    ...after
      .filter(({ meaning }) => !known.has(meaning))
      .map((each) => ({ kind: kindOf(each), words: `${where}: ${each.name} added or changed` })),
    ...before
      .filter(({ meaning, isSignature, isForm }) => !left.has(meaning) && !isSignature && !isForm)
      .map((each): LaterChange => ({ kind: 'annotation', words: `${where}: ${each.name} removed or changed` })),
  ];
}

const COMPARED_ELSEWHERE = new Set(['Pages', 'AcroForm', 'Type', 'StructTreeRoot']);
const KIND_OF_ENTRY: Readonly<Record<string, ChangeKind>> = {
  DSS: 'archive',
  Extensions: 'archive',
  Perms: 'signature',
  Metadata: 'form',
  Version: 'archive',
};

function catalogChanges(then: GeneralPdf, now: GeneralPdf): readonly LaterChange[] {
  const keys = new Set([...then.catalog.entries.keys(), ...now.catalog.entries.keys()]);
  return [...keys].flatMap((key): readonly LaterChange[] => {
    if (COMPARED_ELSEWHERE.has(key)) return [];
    const [before, after] = [then, now].map((pdf) => {
      const value = pdf.catalog.entries.get(key);
      return value === undefined ? null : meaningOf(pdf, value);
    });
    if (before === after) return [];
    const what = before === null ? 'added' : after === null ? 'removed' : 'changed';
    return [{ kind: KIND_OF_ENTRY[key] ?? 'content', words: `/${key} of the document ${what}` }];
  });
}

function fieldChanges(then: GeneralPdf, now: GeneralPdf): readonly LaterChange[] {
  const before = new Map(formFields(then).map((field) => [field.name, field]));
  const after = new Map(formFields(now).map((field) => [field.name, field]));
  const changes: LaterChange[] = [];
  for (const [name, field] of after) {
    const earlier = before.get(name);
    const value = meaningOf(now, field.value ?? null);
    if (earlier !== undefined && meaningOf(then, earlier.value ?? null) === value) continue;
    if (earlier === undefined && field.value === undefined && field.type === 'Sig') continue;
    const stamped = now.resolve(field.value);
    const isStamp = isKind(stamped, 'dictionary') && nameOf(now.resolve(stamped.entries.get('Type'))) === 'DocTimeStamp';
    const kind = field.type === 'Sig' ? (isStamp ? 'archive' : 'signature') : 'form';
    changes.push({ kind, words: `field ${name} ${earlier === undefined ? 'added' : 'filled in or changed'}` });
  }
  for (const name of before.keys()) if (!after.has(name)) changes.push({ kind: 'content', words: `field ${name} removed` });
  return changes;
}

/** Links back up, and a signature's link to what it covers: else every update would change everything. */
const SKIPPED = new Set(['Parent', 'P', 'StructParent', 'StructParents', 'Pg', 'Data']);

/** A digest of a value with all that hangs from it, objects numbered in the order in which they are met. */
function meaningOf(pdf: GeneralPdf, value: PdfValue): string {
  const hash = createHash('sha256');
  const numbers = new Map<number, number>();
  const waiting: PdfValue[] = [value];
  const write = (each: PdfValue): void => {
    if (isKind(each, 'ref')) writeReference(each.number);
    else if (isArray(each)) {
      hash.update('[');
      for (const member of each) write(member);
      hash.update(']');
    } else if (isKind(each, 'stream')) {
      write(each.dictionary);
      hash.update(`stream ${String(each.raw.length)} `).update(each.raw);
    } else if (isKind(each, 'dictionary')) writeEntries(each);
    else if (isKind(each, 'text')) hash.update(`(${String(each.bytes.length)} `).update(each.bytes);
    else if (isKind(each, 'name')) hash.update(`/${each.name} `);
    else hash.update(`${String(each)} `);
  };
  const writeReference = (number: number): void => {
    const target = pdf.object(number);
    const known = numbers.get(number);
    // Where a link leads to is a page, and pages are compared by themselves.
    if (isKind(target, 'dictionary') && nameOf(target.entries.get('Type')) === 'Page') hash.update('page ');
    else if (known !== undefined) hash.update(`#${String(known)} `);
    else {
      hash.update(`#${String(numbers.size)} `);
      numbers.set(number, numbers.size);
      waiting.push(target ?? null);
    }
  };
  const writeEntries = ({ entries }: PdfDictionary): void => {
    hash.update('<<');
    for (const key of [...entries.keys()].filter((each) => !SKIPPED.has(each)).toSorted()) {
      hash.update(`/${key} `);
      write(entries.get(key) ?? null);
    }
    hash.update('>>');
  };
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) write(next);
  return hash.digest('hex');
}
