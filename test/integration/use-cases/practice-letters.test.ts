/** The post of the practice matter tells what to enter, and never what to decide. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPractice } from '#backend/practice/load-practice.ts';
import { createMatter } from '#backend/use-cases/matter/create-matter.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { practiceLetters } from '#backend/use-cases/practice/practice-letters.ts';
import { settleRulesAndList } from '#backend/use-cases/practice/practice-matter.ts';
import { aFolder, aMatter, good, testSurroundings, type Folder } from '#test/builders/matter.ts';

const practice = loadPractice();
let folder: Folder;
let desk: Desk;
beforeEach(() => {
  folder = aFolder();
  const { neutral, passphrase } = practice.truth;
  const path = folder.path('practice.countersign');
  desk = good(createMatter({ path, title: 'P', reference: 'P', neutral, passphrase, practice: true }, testSurroundings()));
});
afterEach(async () => {
  await closeDesk(desk);
  folder.remove();
});

const letters = () => practiceLetters(desk, practice.folder) ?? expect.fail('letters');

test('each delivery has its letter, with the number that its carrier stated', () => {
  expect(letters().deliveries.map(({ stated, files }) => [stated, files.length])).toEqual(
    practice.truth.batches.map(({ statedCount, files }) => [statedCount, files.length]),
  );
});

test('people are named once the list is in; cards by their file while none is taken in', () => {
  const about = () => letters().submissions.map((each) => each.about);
  const named = () => about().flatMap((each) => (each.kind === 'person' ? [each.name] : []));
  expect(new Set(named())).toEqual(new Set([null]));
  settleRulesAndList(desk, practice);
  expect(named()).not.toContain(null);
  expect(about().flatMap((each) => (each.kind === 'card' ? [each.cardId] : []))).not.toContainEqual(expect.any(String));
});

test('no finding, ruling or note of the careful neutral is in the post', () => {
  const posted = JSON.stringify(letters());
  const findings = [
    ...practice.truth.disputes.flatMap(({ ruling }) => (ruling === null ? [] : [ruling.grounds])),
    ...practice.truth.batches.flatMap(({ difference }) => (difference === null ? [] : [difference])),
    ...practice.truth.comparisons.map(({ reasons }) => reasons),
  ];
  expect(findings.length).toBeGreaterThan(5);
  for (const finding of findings) expect(posted).not.toContain(finding);
});

test('no other matter has such letters', () => {
  const other = aFolder();
  const real = aMatter(other, testSurroundings());
  expect(practiceLetters(real, practice.folder)).toBeNull();
  real.db.close();
  other.remove();
});
