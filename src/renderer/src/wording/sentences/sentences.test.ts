import { describe, expect, test } from 'vitest';
import { gapsOf, makeSayer } from './sentences.ts';
import { CATALOGUES, inSpanish } from './spanish.ts';

describe('a sentence of the desk is taken apart by its English', () => {
  const say = makeSayer(
    {
      'Signed on {day}.': 'Firmada el {day}.',
      'Ruled: {grounds}': 'Resuelto: {grounds}',
      'Row {n}: {saidWhy}.': 'Fila {n}: {saidWhy}.',
      'Missing: {each}.': 'Falta: {each}.',
      name: 'nombre',
      date: 'fecha',
    },
    { ' and ': ' y ' },
  );

  test('what stands in a gap keeps its place, and a gap of another kind is another sentence', () => {
    expect(say('Signed on 2024-10-09.')).toBe('Firmada el 2024-10-09.');
    expect(say('Signed on Tuesday.')).toBeNull();
  });

  test('the words of a party are never turned into another language, though they be words of ours', () => {
    expect(say('Ruled: name')).toBe('Resuelto: name');
    expect(say('Ruled: Signed on 2024-10-09. (sic) {grounds} $1')).toBe('Resuelto: Signed on 2024-10-09. (sic) {grounds} $1');
  });

  test('our own words within a sentence are said too, alone or in a list', () => {
    expect(say('Row 4: name.')).toBe('Fila 4: nombre.');
    expect(say('Missing: name and date.')).toBe('Falta: nombre y fecha.');
  });

  test('two sentences put together are known where both are, and else not at all', () => {
    expect(say('Signed on 2024-10-09. Missing: name.')).toBe('Firmada el 2024-10-09. Falta: nombre.');
    expect(say('Signed on 2024-10-09. Nobody knows why.')).toBeNull();
  });
});

const entries = CATALOGUES.flatMap((catalogue) => Object.entries(catalogue));

test('no gap is lost or made up in Spanish', () => {
  const sorted = (text: string) => gapsOf(text).toSorted();
  expect(entries.filter(([english, spanish]) => String(sorted(english)) !== String(sorted(spanish)))).toEqual([]);
});

test('one English sentence has one Spanish: it does not hang on the station that says it', () => {
  const said = new Map<string, string>();
  const otherwise = entries.filter(
    ([english, spanish]) => (said.get(english) ?? spanish) !== spanish || !said.set(english, spanish),
  );
  expect(otherwise).toEqual([]);
});

test('every sentence of the catalogue is found again with its gaps filled', () => {
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, gap: string) => {
      if (/^n([A-Z]|$)/.test(gap)) return '1,904';
      if (gap.startsWith('day')) return '2024-10-09';
      return gap.startsWith('code') ? 'C05' : `⟨${gap}⟩`;
    });
  const lost = entries.filter(([english, spanish]) => inSpanish(fill(english)) !== fill(spanish));
  expect(lost).toEqual([]);
});

test('a forbidden rule is Spanish in its label, its reason and its advice', () => {
  expect(
    inSpanish('C05 Dated after the cutoff: Signed on 2025-11-02, after the last day for it. Question it: a ruling can count it.'),
  ).toContain('Firmada el 2025-11-02');
});
