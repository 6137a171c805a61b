/** Names, titles and arguments that a spreadsheet would run, carried through the whole job into everything that leaves it. */
import { mkdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '#core/dates.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { createMatter } from '#backend/use-cases/matter/create-matter.ts';
import { certifyView, issueCertification } from '#backend/use-cases/certify/certify.ts';
import { disposeMaterials } from '#backend/use-cases/record/dispose.ts';
import { ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { recordLines } from '#backend/use-cases/record/record-queries.ts';
import { requestExemplars } from '#backend/use-cases/list/request-exemplars.ts';
import { saveCertification, saveParties } from '#backend/use-cases/certify/save-certification.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import { savePersonsProof } from '#backend/use-cases/certify/save-proof.ts';
import { saveDayReceipt } from '#backend/use-cases/certify/save-receipts.ts';
import { sealRecord } from '#backend/use-cases/sealed/seal-record.ts';
import { saveWorksheet } from '#backend/use-cases/certify/save-worksheet.ts';
import { acceptList } from '#backend/use-cases/list/accept-list.ts';
import { previewList } from '#backend/use-cases/list/preview-list.ts';
import type { PersonId } from '#core/ids.ts';
import { filesUnder } from '../../e2e/whole/names-in-files.ts';
import {
  counted,
  determine,
  disputed,
  aFolder,
  good,
  onPerson,
  PASSPHRASE,
  registerCsv,
  testSurroundings,
  withCards,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import { rulesJson } from '#test/builders/rules.ts';

const RUNS = `=HYPERLINK("x";"y")`;
const EMPLOYER = `+cmd|' /C calc'!A0`;
const UNION = '@SUM(1+1);=1+1';
const TITLE = '-2+3\t=1+1';
const SIGNING = 'tuesday pickle granite walrus';
/** What a spreadsheet opens when it is double-clicked. */
const SPREADSHEETS = new Set(['.csv', '.tsv', '.tab', '.txt', '.xlsx', '.xls', '.ods', '.slk', '.dif', '.prn']);
let folder: Folder;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

async function hostileMatter(): Promise<Desk> {
  const desk = good(
    createMatter(
      {
        title: TITLE,
        reference: RUNS,
        neutral: EMPLOYER,
        passphrase: PASSPHRASE,
        practice: false,
        path: folder.path('m.countersign'),
      },
      testSurroundings(),
    ),
  );
  const agreed = rulesJson({
    parties: { employers: [EMPLOYER], union: { name: UNION, acceptedNames: ['Local 161'] } },
    unit: { description: RUNS },
  });
  withRules(desk, agreed);
  const rows = [1, 2, 3, 4, 5].map((n) => `E${n},"=Person${n}",Rigger,"${EMPLOYER}"`);
  const bytes = new TextEncoder().encode(['employee_id,name,title,employer', ...rows].join('\n'));
  const preview = good(previewList(desk, { fileName: '=list.csv', bytes }));
  const from = {
    receivedFrom: EMPLOYER,
    receivedOn: '2024-03-10' as LocalDate,
    asOf: null,
    basis: 'first',
    reason: null,
  } as const;
  good(acceptList(desk, { previewId: preview.previewId, ...from }));
  const cards = [1, 2, 3].map((n) => `r${n},"=Person${n}",2024-02-01,Local 161,card,designation,present`);
  await withCards(desk, registerCsv(cards), 3, '=cards.csv');
  for (const n of [1, 2, 3]) good(determine(desk, `C-000${n}`, counted(`E${n}`), RUNS));
  const disputeId = disputed(desk, onPerson('E5'), null);
  good(ruleDispute(desk, { disputeId, ruling: 'eligible', grounds: `${RUNS}\n=1+1` }));
  good(await makeIdentity(desk, { name: EMPLOYER, capacity: RUNS, passphrase: SIGNING }));
  good(await issueCertification(desk, { place: '@Albany', kind: 'certification', reason: null, passphrase: SIGNING }));
  return desk;
}

test('in no file that leaves a matter does a spreadsheet find a formula, and one that it could open is a file that is looked at here', async () => {
  const desk = await hostileMatter();
  const out = folder.path('out');
  mkdirSync(out);
  const path = (name: string): string => folder.path(`out/${name}`);
  const [{ version } = { version: 0 }] = certifyView(desk).issued;
  good(saveCertification(desk, { version, path: path('certification.pdf') }));
  good(await saveParties(desk, { version, folder: out }));
  good(await saveWorksheet(desk, { path: path('worksheet.pdf'), passphrase: SIGNING }));
  good(await saveDayReceipt(desk, { party: 'union', path: path('day.pdf') }));
  good(await requestExemplars(desk, { scope: 'everybody', path: path('request.pdf') }));
  good(savePersonsProof(desk, { version, personId: 'E1' as PersonId, path: path('proof.json') }));
  const lines = new TextEncoder().encode(recordLines(desk));
  good(saveDocument(desk, { what: 'record', addressee: null, path: path('record.jsonl'), bytes: lines }));
  good(sealRecord(desk, { path: path('record.sealed'), passphrase: 'copper meadow nineteen violins' }));
  const entries = [{ what: 'cards', how: 'returned', to: 'union', on: '2024-03-20' }] as const;
  good(await disposeMaterials(desk, { entries, witness: RUNS, path: path('disposal.pdf') }));
  desk.db.close();
  const files = filesUnder(out);
  // A new kind of file is a decision: whether a spreadsheet opens it, and what it then finds.
  const known = new Set(['.pdf', '.pem', '.txt', '.json', '.csv', '.html', '.jsonl', '.sealed']);
  expect(files.filter((file) => !known.has(extname(file)))).toEqual([]);
  const opened = files.filter((file) => SPREADSHEETS.has(extname(file)));
  expect(opened.filter((file) => file.endsWith('.csv'))).toHaveLength(2);
  for (const file of opened) {
    const text = readFileSync(file, 'utf8').replace('\uFEFF', '');
    expect([
      file,
      text.match(/(?:^|[;|\t\r\n]|,(?=[^\r\n ]))["\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20][^\r\n]*/)?.[0] ?? null,
    ]).toEqual([file, null]);
    if (file.endsWith('.csv')) for (const said of [EMPLOYER, '@Albany', 'HYPERLINK']) expect(text).toContain(said);
  }
  // Lines that begin with a brace are text to every spreadsheet.
  for (const line of readFileSync(path('record.jsonl'), 'utf8').trim().split('\n')) expect(line).toMatch(/^\{/);
}, 120_000);
