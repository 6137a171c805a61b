/** The forger's bench: increments, rebuilt files, signatures moved about. Works on the text of a file, byte for byte. */
import type { UnsignedPdf } from '#backend/pdf/certification-pdf.ts';

export type ObjectTexts = Map<number, string>;

/** Objects of a file of ours, by number, as `<< … >>` or a stream, without `n 0 obj` and `endobj`. */
export function objectsOf(file: Buffer): ObjectTexts {
  const text = file.toString('latin1');
  const objects: ObjectTexts = new Map();
  for (const [number, offset] of offsetsOf(text)) {
    const start = text.indexOf('obj\n', offset) + 4;
    objects.set(number, text.slice(start, endOf(text, start)));
  }
  return objects;
}

function offsetsOf(text: string): readonly (readonly [number, number])[] {
  const table = text.lastIndexOf('\nxref\n') + 1;
  const entries = text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm);
  return [...entries].map(([, offset], index) => [index + 1, Number(offset)] as const);
}

function endOf(text: string, start: number): number {
  const stream = text.indexOf('\nstream\n', start);
  const plain = text.indexOf('\nendobj\n', start);
  if (stream < 0 || stream > plain) return plain;
  const length = Number(/\/Length (\d+)/.exec(text.slice(start, stream))?.[1]);
  return text.indexOf('\nendobj\n', stream + 8 + length);
}

/** The number of the first object whose text holds all of these. */
export function findObject(objects: ObjectTexts, ...parts: readonly string[]): number {
  for (const [number, text] of objects) if (parts.every((part) => text.includes(part))) return number;
  throw new Error(`No object with ${parts.join(', ')}`);
}

/** Appends an incremental update, as any editor does; without its table where `table` is false. */
export function incremented(file: Buffer, changed: ObjectTexts, { table = true }: { readonly table?: boolean } = {}): Buffer {
  const text = file.toString('latin1');
  const trailer = /trailer\n<<\n([^]*?)\n>>/.exec(text.slice(text.lastIndexOf('trailer\n')))?.[1] ?? '';
  const previous = /startxref\n(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1] ?? '';
  let tail = '\n';
  const places: string[] = [];
  for (const [number, body] of changed) {
    places.push(`${String(number)} 1\n${String(file.length + tail.length).padStart(10, '0')} 00000 n \n`);
    tail += `${String(number)} 0 obj\n${body}\nendobj\n`;
  }
  if (!table) return Buffer.concat([file, Buffer.from(tail, 'latin1')]);
  const at = file.length + tail.length;
  tail += `xref\n0 1\n0000000000 65535 f \n${places.join('')}trailer\n<<\n${trailer}\n/Prev ${previous}\n>>\nstartxref\n${String(at)}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(tail, 'latin1')]);
}

/** An unsigned file with other objects, its table set right again: what a dishonest or infected generator would make. */
export function rebuilt(pdf: UnsignedPdf, edit: (objects: ObjectTexts) => void): UnsignedPdf {
  const objects = objectsOf(pdf.bytes);
  edit(objects);
  const text = pdf.bytes.toString('latin1');
  const trailer = text
    .slice(text.lastIndexOf('trailer\n'), text.lastIndexOf('startxref'))
    .replace(/\/Size \d+/, `/Size ${String(objects.size + 1)}`);
  let body = text.slice(0, text.indexOf('\n', text.indexOf('\n') + 1) + 1);
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, body.length);
    body += `${String(number)} 0 obj\n${object}\nendobj\n`;
  }
  const table = [...offsets].toSorted(([a], [b]) => a - b).map(([, offset]) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const at = body.length;
  body += `xref\n0 ${String(objects.size + 1)}\n0000000000 65535 f \n${table.join('')}${trailer}startxref\n${String(at)}\n%%EOF\n`;
  const signature = findObject(objects, '/Type /Sig\n', '/ByteRange');
  return { ...pdf, bytes: Buffer.from(body, 'latin1'), signatureOffset: offsets.get(signature) ?? 0 };
}

export type Hole = {
  readonly start: number;
  readonly end: number;
  readonly rest: number;
  readonly rangeAt: number;
  readonly range: string;
};

export function holeOf(file: Buffer): Hole {
  const found = /\/ByteRange (\[0 (\d+) (\d+) (\d+)\] *)/.exec(file.toString('latin1'));
  if (found === null) throw new Error('No byte range');
  return {
    start: Number(found[2]),
    end: Number(found[3]),
    rest: Number(found[4]),
    rangeAt: found.index + '/ByteRange '.length,
    range: found[1] ?? '',
  };
}

/** Exchanges one text for another of the same length (padded with spaces). */
export function replaced(file: Buffer, from: string, to: string): Buffer {
  const at = file.indexOf(from, 0, 'latin1');
  if (at < 0 || to.length > from.length) throw new Error(`Cannot replace ${from}`);
  const copy = Buffer.from(file);
  copy.write(to.padEnd(from.length, ' '), at, 'latin1');
  return copy;
}

export function edited(file: Buffer, edit: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(file);
  edit(copy);
  return copy;
}
