import { expect, test } from 'vitest';
import { REASON_CODES } from '#core/card/reason-codes.ts';
import { STATIONS } from '#contract/views.ts';
import { deskEn } from '#renderer/wording/desk.en.ts';
import { deskEs } from '#renderer/wording/desk.es.ts';
import { wordsOf, wordsOfBlock, type Article } from './article.ts';
import { ARTICLES } from '#renderer/wording/help-pages/pages.ts';
import { searchHelp } from './search.ts';

const found = (asked: string) => searchHelp(ARTICLES.en, asked).map(({ article }) => article.id);

test('every station has its page, and no page has the name of another', () => {
  const ids = ARTICLES.en.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const station of STATIONS) expect(ARTICLES.en.find(({ id }) => id === station)?.title).toBe(deskEn.stations[station]);
});

test('every reason code is explained', () => {
  const words = ARTICLES.en.flatMap(wordsOf);
  for (const code of REASON_CODES)
    expect(
      words.some((sentence) => sentence.startsWith(`${code} `)),
      code,
    ).toBe(true);
});

test('a page whose title says it comes before one that only mentions it', () => {
  expect(found('tally')[0]).toBe('tally');
  expect(found('keys')[0]).toBe('keys');
  expect(found('before sign')[0]).toBe('before-signing');
});

test('every word must be there, beginnings are enough, accents and capitals do not matter', () => {
  expect(found('PASSPHR lost')).toContain('trouble');
  expect(found('pássphrase LOST')).toContain('trouble');
  expect(found('passphrase zebra')).toEqual([]);
  expect(found('   ')).toEqual([]);
});

test('what is shown of a page is the sentence that answers', () => {
  const [hit] = searchHelp(ARTICLES.en, 'C13').filter(({ article }) => article.id === 'codes');
  expect(hit?.sentence).toContain('Comparison inconclusive');
});

test('no page uses a word that the glossary forbids, and none names a thing of the network', () => {
  const forbidden = /\b(vot(e|er|es|ing)|ballots?|approv\w+|fraud|users?|items?|click here|https?:)\b/i;
  for (const article of ARTICLES.en) {
    for (const sentence of wordsOf(article)) expect(sentence, article.id).not.toMatch(forbidden);
  }
});

test('each page has the same parts in every language, under the names of its stations', () => {
  const shape = ({ id, group, blocks }: Article) => ({
    id,
    group,
    blocks: blocks.map((block) => [block.kind, wordsOfBlock(block).length]),
  });
  expect(ARTICLES.es.map(shape)).toEqual(ARTICLES.en.map(shape));
  for (const station of STATIONS) expect(ARTICLES.es.find(({ id }) => id === station)?.title).toBe(deskEs.stations[station]);
});

test('no sentence of the Spanish help is the English one, but for citations and the signs of keys', () => {
  const inEnglish = new Set(ARTICLES.en.flatMap(wordsOf));
  const same = ARTICLES.es.flatMap(wordsOf).filter((words) => inEnglish.has(words));
  expect(same).toEqual(['Original', '?', 'F1', 'M', 'Esc']);
});

test('each reason code says where it comes from, and whether that was read', () => {
  const codes = ARTICLES.en.find(({ id }) => id === 'codes');
  const sources = codes?.blocks.flatMap((block) => (block.kind === 'terms' ? block.terms.map(({ source }) => source ?? '') : []));
  expect(sources?.length).toBe(REASON_CODES.length);
  for (const source of sources ?? [])
    expect(source).toMatch(/^Source: .+ \((read|read about|from memory: .+|nobody’s law, .+)\)$/);
});

test('a page is found by a Spanish word, with its accent or without', () => {
  const inSpanish = (asked: string) => searchHelp(ARTICLES.es, asked).map(({ article }) => article.id);
  expect(inSpanish('revisión')[0]).toBe('review');
  expect(inSpanish('revision')[0]).toBe('review');
  expect(inSpanish('c13')).toEqual(['codes']);
});
