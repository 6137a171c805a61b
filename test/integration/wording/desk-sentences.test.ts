/**
 * What the desk behind the window says in English is in the catalogue of the other languages, or stands in a room whose words are for
 * paper, for the record or for a terminal, which stay English (docs/adr/0029). A sentence that is added elsewhere fails here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { templates } from '#core/rules/templates/templates.ts';
import { inSpanish } from '#renderer/wording/sentences/spanish.ts';
import { sentencesIn } from './desk-sentences.ts';

const SOURCE = resolve(import.meta.dirname, '../../../src');

/** Whose words no screen shows as they are: a folder, a file, or the name of a use case wherever it stands. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'the record': ['core/audit/', 'core/sealed/', 'core/second-look/'],
  'paper, the rules as their receipt has them, and what a verifier reports line by line': [
    'core/certification/',
    'core/rules/summary',
    'backend/pdf/',
    'save-certification.ts',
    'save-worksheet.ts',
    'certification-input.ts',
    'papers.ts',
    'sealed-papers.ts',
  ],
  'a terminal': [
    'backend/tables/problem-words.ts',
    'backend/tables/read-files.ts',
    'audit-matter.ts',
    'reading-report.ts',
    'self-test.ts',
    'main/self-test.ts',
  ],
  'the machine: words that are compared or read, SQL, types of files, bugs': [
    'core/reading/',
    'core/card/register-columns.ts',
    'core/list/list-columns.ts',
    'core/match/contact-values.ts',
    'core/match/name-words.ts',
    'core/match/parse-name.ts',
    'core/match/spelling.ts',
    'core/match/splink-settings.ts',
    'backend/db/',
    'backend/diagnostics/',
    'backend/ocr/',
    'backend/tokens/',
    'backend/keys/identity.ts',
    'backend/keys/seal.ts',
    'main/app-scheme.ts',
    'main/card-scheme.ts',
    'main/worker-host.ts',
  ],
  'worded by kind in the window': ['core/rules/problem-words.ts', 'core/card/code-book.ts', 'main/wording/'],
  'the practice matter: its title, its play and its demonstration': [
    'backend/practice/',
    'demonstration.ts',
    'play-practice.ts',
    'practice-matter.ts',
    'open-practice-matter.ts',
  ],
  'templates, asked below by what is shown of them': ['core/rules/templates/'],
};
const elsewhere = Object.values(ELSEWHERE).flat();
/** Of those rooms, files that tell the person why a file does not open. */
const TOLD = ['backend/db/open-matter-file.ts', 'backend/db/sealed-file.ts', 'backend/db/rescue.ts'];

/** Sentences that are put together: their parts as they stand in the source, and the whole as it arrives. */
const TOGETHER: readonly (readonly [parts: readonly string[], whole: readonly string[]])[] = [
  [
    ['{} could be {}.', '{} is no day of any calendar.', '{} cannot be read as a date.'],
    [
      '"10/09/2024" could be 2024-10-09 or 2024-09-10.',
      '"31/02/2024" is no day of any calendar.',
      '"1?/9" cannot be read as a date.',
    ],
  ],
  [
    ['Found by the neutral to be one person: {} ({} {}).'],
    ['Found by the neutral to be one person: 1001, 1002 (rows 3, 4).', 'Found by the neutral to be one person: 1001 (row 3).'],
  ],
  [
    ['The rules are silent on {}', 'The list leaves open whether a limb holds'],
    ['The rules are silent on formula.scope and formula.inWindow.', 'The list leaves open whether a limb holds.'],
  ],
  [
    ['on {}', 'between {} and {}', 'Not employed {}.'],
    ['Not employed on 2024-10-09.', 'Not employed between 2024-10-01 and 2024-10-09.'],
  ],
  [
    ['Hired on {}, after the list was frozen on {}', '{}, and after the count.'],
    ['Hired on 2024-10-09, after the list was frozen on 2024-10-01, and after the count.'],
  ],
  [
    ['{}; the rules add such hires.', '{}; the rules ignore such hires.', '{}; the rules are silent on hires.'],
    ['add such hires', 'ignore such hires', 'are silent on hires'].map(
      (then) => `Hired on 2024-10-09, after the list was frozen on 2024-10-01; the rules ${then}.`,
    ),
  ],
  [
    [
      'Left on {}, after the list was frozen on {}',
      '{}; the rules keep such people.',
      '{}; the rules remove such people.',
      '{}; the rules are silent on departures.',
    ],
    ['keep such people', 'remove such people', 'are silent on departures'].map(
      (then) => `Left on 2024-10-09, after the list was frozen on 2024-10-01; the rules ${then}.`,
    ),
  ],
  [
    ['Without effect: by disputes.mayChallenge only {} may challenge.', ' by {}', 'the {}'],
    [
      'Row 4: challenged by Local 9: supervisor. Without effect: by disputes.mayChallenge only the employer may challenge.',
      'Row 4: excluded by Acme.',
    ],
  ],
  [
    ['{} {} better', '{} {} about as well', 'other fits', 'others fit'],
    ['1 other fits better', '3 others fit better', '1 other fits about as well', '2 others fit about as well'],
  ],
  [
    [', one part of a double name', ', by the middle name'],
    ['exact, one part of a double name', 'nickname, by the middle name'],
  ],
  [
    ['{} pages claimed; {}', 'the most is {}', 'it could not hold so many', '{} MB; the most is {} MB'],
    [
      'the file is too large to be opened whole (9,000 pages claimed; the most is 5,000)',
      'the file is too large to be opened whole (9,000 pages claimed; it could not hold so many)',
      'the file is too large to be opened whole (900 MB; the most is 512 MB)',
    ],
  ],
  [
    ['{} × {} pixels', '{} of {} pages', 'it is {}'],
    [
      'the picture is larger than any sheet of paper (40000 × 40000 pixels)',
      'page after page broke the opening of it, so the rest was left unopened (3 of 9 pages)',
      'cards cannot be read from this kind of file (it is a RAR archive)',
    ],
  ],
  [
    [
      'This file is encrypted in a way that is no longer in use. Convert it, then import the new file: ',
      'openssl pkcs12 -legacy -in old.p12 -out identity.pem, then openssl pkcs12 -export -in identity.pem -out new.p12, ',
      'then delete identity.pem.',
    ],
    [
      'This file is encrypted in a way that is no longer in use. Convert it, then import the new file: openssl pkcs12 -legacy -in old.p12 -out identity.pem, then openssl pkcs12 -export -in identity.pem -out new.p12, then delete identity.pem.',
    ],
  ],
  [
    ['{}, {}, card {} on it', 'pages {}', 'page {}', ', page {}'],
    [
      'cards-a.pdf, page 3',
      'cards-a.pdf, page 3, card 2 on it',
      'cards-a.pdf, pages 3 and 4',
      'cards-a.pdf, pages 3 and 4, card 2 on it',
    ],
  ],
  [
    ['Perhaps {} of version {} ({} {}): {} {}.'],
    [
      'Perhaps Anna Reed of version 1 (row 4): name agrees.',
      'Perhaps Anna Reed of version 1 (rows 4, 5): name and email agree.',
      'Perhaps Anna Reed of version 1 (row 4): name and phone agree.',
    ],
  ],
  [
    ['{} {} not determined.', 'document is', 'documents are'],
    ['1 document is not determined.', '1,904 documents are not determined.'],
  ],
  [
    ['The second reviewer differs on {} {}. Decide anew, or say why yours stands.'],
    ['1 card', '2 cards'].map((cards) => `The second reviewer differs on ${cards}. Decide anew, or say why yours stands.`),
  ],
  [
    ['{} decided {} touched by a later act, list or rule. Look again.', 'card is', 'cards are'],
    ['1 decided card is', '2 decided cards are'].map((cards) => `${cards} touched by a later act, list or rule. Look again.`),
  ],
  [
    ['{}{}, {} to {}: {}.', '{} to {}'],
    ['two jobs, the beginning to 2024-10-09: holds.', '  0 to 2 of 3 jobs: open.'],
  ],
];
const parts = new Set(TOGETHER.flatMap(([each]) => each));

/** Said nowhere in the window as it stands, each for its own reason. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'entry {}, {}': 'where a key stands in a file, as its own words name it',
  'blank {}': 'a key of a group of rows',
  'Unit {}': 'the title of one unit on its certification',
  ' at {}': 'the employer of a limb: a limb’s own name may hold the same word',
  'the document lists no page': 'a library’s detail, never shown',
  'the page has no size': 'a library’s detail, never shown',
  'the container holds no picture': 'a library’s detail, never shown',
  'asked when signing': 'stands in place of a reason while nothing is signed',
  'no PDF': 'a bug',
  'Taken off a confirmation sheet.': 'the reason that the record keeps',
  'The signer denies having signed.{}': 'the ground that the record keeps',
  'file {}': 'the name of a lost file that has none',
};

const FILLINGS = ['⟨x⟩', '7', '2024-10-09', 'C05', 'Nothing was signed.'];

function filledIn(text: string): readonly string[] {
  const [first = '', ...rest] = text.split('{}');
  return rest.reduce<readonly string[]>(
    (ways, part) => ways.flatMap((way) => FILLINGS.map((fill) => way + fill + part)),
    [first],
  );
}

/** Alone, or where a full stop follows. */
function isSaid(text: string): boolean {
  return [...filledIn(text), ...filledIn(`${text}.`)].some((way) => inSpanish(way) !== null);
}

const sources = ['core', 'backend', 'main']
  .flatMap((side) => readdirSync(join(SOURCE, side), { recursive: true, encoding: 'utf8' }).map((name) => `${side}/${name}`))
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  .filter((name) => TOLD.includes(name) || !elsewhere.some((room) => name.startsWith(room) || name.endsWith(`/${room}`)));

test('every sentence that a screen may show as it came is in the catalogue', () => {
  expect(sources.length).toBeGreaterThan(300);
  const found = sources.flatMap((file) =>
    sentencesIn(file, readFileSync(join(SOURCE, file), 'utf8'))
      .filter((text) => !parts.has(text) && !(text in NOT_SHOWN) && !isSaid(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each(TOGETHER.flatMap(([, whole]) => whole))('put together, it is said too: %s', (sentence) => {
  expect(inSpanish(sentence)).not.toBeNull();
  expect(inSpanish(sentence)).not.toBe(sentence);
});

test('each template is offered in words of the language', () => {
  expect(templates.flatMap(({ name, forWhom }) => [name, forWhom]).filter((shown) => inSpanish(shown) === null)).toEqual([]);
});

test('each note that the rehearsal shows is said', () => {
  const truth = JSON.parse(readFileSync(resolve(SOURCE, '../resources/practice/truth.json'), 'utf8')) as unknown;
  expect([...new Set(notesIn(truth))].filter((note) => inSpanish(note) === null)).toEqual([]);
});

function notesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'note' in value && typeof value.note === 'string' && value.note !== '' ? [value.note] : [];
  return [...own, ...Object.values(value).flatMap(notesIn)];
}

test('a sentence in code is found, and a bug, a query and a name are none', () => {
  const source = `
    import { one } from 'some other module';
    type Two = 'a type is none';
    invariant(n > 0, 'never reached with nothing');
    throw new Error('this is a bug');
    db.prepare('select a from b').get();
    const said = { why: \`Received on \${day}, in time.\`, also: 'No list is in force.', kind: 'not-writable' };`;
  expect(sentencesIn('said.ts', source)).toEqual(['Received on {}, in time.', 'No list is in force.']);
});
