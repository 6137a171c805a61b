/**
 * Certifications of earlier layouts are drawn as they were: these hashes were made with the code of their time (commits 7abd721^, d91756e^
 * and 056bcf0), from the `certified.json` beside them. They never change; a new layout adds a line.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { certifiedJson, documentOf } from '#core/certification/compose.ts';
import { renderCertification } from '#backend/pdf/certification-pdf.ts';
import { readCertifiedFacts } from '#backend/pdf/verify/facts-schema.ts';

const FROZEN = [
  [1, 'c752541bc957ef5e75389d487dae58a79c5f665550da0065fe3eca69e7ffccd7'],
  [2, '9805cbbeac0fd3e8e5cb8640b1c509a8be6436456e305b8ce4948aca828e18bb'],
  [3, 'b27295b5d98696105aa410a3ac49839dbb24440fd0f338b12dd9789b399e1713'],
] as const;

test.each(FROZEN)('layout %i is read and drawn as on its day', async (layout, hash) => {
  const bytes = readFileSync(join(import.meta.dirname, `../../golden/certification/layouts/${String(layout)}.certified.json`));
  const facts = readCertifiedFacts(bytes);
  if (!facts.ok) throw new Error(facts.error);
  expect(facts.value.layout).toBe(layout);
  const document = documentOf(facts.value);
  expect(certifiedJson(document)).toBe(bytes.toString('utf8'));
  const drawn = await renderCertification(document);
  if (!drawn.ok) throw new Error(drawn.error.kind);
  expect(createHash('sha256').update(unpacked(drawn.value.bytes), 'latin1').digest('hex')).toBe(hash);
});

/** All objects with their streams unpacked, since another zlib packs them otherwise: without their lengths and the table of offsets. */
function unpacked(pdf: Buffer): string {
  const objects = pdf.toString('latin1', 0, pdf.lastIndexOf('\nxref\n'));
  return objects
    .replaceAll(/stream\n([\s\S]*?)\nendstream/g, (_, packed: string) => `stream\n${inflated(packed)}\nendstream`)
    .replaceAll(/\/Length \d+/g, '/Length');
}

function inflated(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    return packed;
  }
}
