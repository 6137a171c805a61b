import { expect, test } from 'vitest';
import { REASON_CODES } from '#core/card/reason-codes.ts';
import { STATIONS } from '#contract/views.ts';
import { deskEn } from '#renderer/wording/desk.en.ts';
import { wordsOf } from './article.ts';
import { ARTICLES } from './articles.ts';
import { searchHelp } from './search.ts';

const found = (asked: string) => searchHelp(ARTICLES, asked).map(({ article }) => article.id);

test('every station has its page, and no page has the name of another', () => {
  const ids = ARTICLES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const station of STATIONS) expect(ARTICLES.find(({ id }) => id === station)?.title).toBe(deskEn.stations[station]);
});

test('every reason code is explained', () => {
  const words = ARTICLES.flatMap(wordsOf);
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
  const [hit] = searchHelp(ARTICLES, 'C13').filter(({ article }) => article.id === 'codes');
  expect(hit?.sentence).toContain('Comparison inconclusive');
});

test('no page uses a word that the glossary forbids, and none names a thing of the network', () => {
  const forbidden = /\b(vot(e|er|es|ing)|ballots?|approv\w+|fraud|users?|items?|click here|https?:)\b/i;
  for (const article of ARTICLES) {
    for (const sentence of wordsOf(article)) expect(sentence, article.id).not.toMatch(forbidden);
  }
});
