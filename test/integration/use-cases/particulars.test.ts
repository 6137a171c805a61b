/** What the neutral states for her papers, and the draft that leaves before the document does. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { certifiedDocument } from '#backend/db/certification-store.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { drafts } from '#backend/db/particulars-store.ts';
import { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import { certificationInput } from '#backend/use-cases/certify/certification-input.ts';
import { certifyView, issueCertification } from '#backend/use-cases/certify/certify.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { saveDraftReport } from '#backend/use-cases/certify/draft-report.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { createPictures } from '#backend/intake/pictures.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { makeIdentity, pinnedFingerprints } from '#backend/use-cases/certify/identity.ts';
import { particularsView, removeSeal, stateParticulars, takeSeal } from '#backend/use-cases/papers/particulars.ts';
import { issuedPdf } from '#backend/use-cases/certify/issued-pdf.ts';
import { lazyTools } from '#backend/use-cases/desk/tools.ts';
import { NO_PARTICULARS } from '#core/certification/particulars.ts';
import { day, digest, moment } from '#test/builders/certification.ts';
import { aCountedMatter, aFolder, disputed, good, onCard, refusal, type Folder } from '#test/builders/matter.ts';
import { hasTool } from '../../e2e/whole/names-in-files.ts';

const SIGNING = 'tuesday pickle granite walrus';
const host = nodeWorkerHost();
const noReader = (): never => {
  throw new Error('No card is read here.');
};
const tools = lazyTools({
  decoder: () => createDecoder({ host }),
  reader: noReader,
  ranker: noReader,
  pictures: () => createPictures({ host }),
});
afterAll(() => tools.close());

let folder: Folder;
let desk: Desk;

beforeEach(async () => {
  folder = aFolder();
  desk = { ...(await aCountedMatter(folder, { people: 5, cards: 3 })), tools };
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

const asked = { kind: 'certification', reason: null } as const;
const issue = (over: object = {}) => issueCertification(desk, { ...asked, place: 'New York', passphrase: SIGNING, ...over });
const draft = (over: object = {}) =>
  saveDraftReport(desk, { ...asked, commentsUntil: '2031-05-04', path: folder.path('draft.pdf'), ...over });
const kinds = () => eventsPage(desk.db, { kind: null, before: null, limit: 3 }).map(({ kind }) => kind);
const verified = async (bytes: Uint8Array) =>
  good(await verifyPdf(bytes, { pinned: pinnedFingerprints(desk), trusted: [], now: desk.now(), matter: null }));

async function aStamp(format: 'png' | 'jpeg') {
  const round = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><circle cx="450" cy="350" r="300" fill="none" stroke="#1d3a5c" stroke-width="24"/></svg>`;
  const stamp = sharp(Buffer.from(round)).withExif({ IFD0: { Artist: 'Marker Person' } });
  return format === 'png' ? stamp.png().toBuffer() : stamp.flatten({ background: '#fff' }).jpeg().toBuffer();
}

test('letterhead, agreement and presence are printed as stated, by every issue', async () => {
  const agreement = { title: 'the Neutrality Agreement', date: day('2025-09-10'), clause: 'section 4' };
  const present = [{ name: 'D. Whitcombe', role: 'for the employer' }];
  good(stateParticulars(desk, { addressLines: ['1440 Broadway', ' '], agreement, present }));
  expect(kinds()[0]).toBe('particulars.stated');
  good(await issue());
  expect(certifiedDocument(desk.db, 1)).toMatchObject({ neutral: { addressLines: ['1440 Broadway'] }, agreement, present });
  expect(refusal(stateParticulars(desk, NO_PARTICULARS))).toEqual({ kind: 'letterhead-issued' });
  good(stateParticulars(desk, { addressLines: ['1440 Broadway'], agreement, present: [] }));
});

test('of who was present nothing is said that was not stated', async () => {
  good(await issue());
  expect(certifiedDocument(desk.db, 1)).toMatchObject({ present: null });
});

test.each(['png', 'jpeg'] as const)(
  'a seal given as %s is kept as its pixels, printed, and covered by the verifier',
  async (format) => {
    good(await takeSeal(desk, { name: 'stamp', bytes: await aStamp(format) }));
    const { seal } = particularsView(desk);
    expect(Math.max(seal?.widthPx ?? 0, seal?.heightPx ?? 0)).toBe(320);
    good(await issue());
    const pdf = issuedPdf(desk, 1)?.bytes ?? new Uint8Array();
    expect(await verified(pdf)).toMatchObject({ result: 'passed', facts: { neutral: { seal: { widthPx: seal?.widthPx } } } });
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('Marker Person');
    expect(refusal(removeSeal(desk))).toEqual({ kind: 'letterhead-issued' });
    good(await issue({ reason: 'A name was misspelt' }));
    const sealOf = (version: number) => certifiedDocument(desk.db, version).neutral.seal;
    expect(sealOf(2)).toEqual(sealOf(1));
  },
);

test('what is no picture is no seal, and is named', async () => {
  const refused = refusal(await takeSeal(desk, { name: 'stamp.png', bytes: Buffer.from('no picture') }));
  expect(refused).toMatchObject({ kind: 'unreadable', file: 'stamp.png' });
  expect(particularsView(desk).seal).toBeNull();
});

test('a draft is recorded with its file, and no verifier takes it for a certification', async () => {
  good(await draft());
  expect(kinds().slice(0, 2)).toEqual(['document.saved', 'report.drafted']);
  const bytes = readFileSync(folder.path('draft.pdf'));
  expect(await verified(bytes)).toMatchObject({ result: 'failed', facts: null, signer: null });
  expect(bytes.toString('latin1')).not.toMatch(/ByteRange|EmbeddedFile|AcroForm/);
  expect(certifyView(desk)).toMatchObject({ issued: [], drafts: [{ draft: 1, kind: 'certification' }] });
});

test.skipIf(!hasTool('pdftotext'))('every page of a draft says that it is one, and until when to comment', async () => {
  good(await draft());
  const pages = execFileSync('pdftotext', ['-layout', folder.path('draft.pdf'), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
  for (const page of pages) {
    expect(page).toContain('Draft 1 of version 1');
    expect(page).toContain('not signed');
  }
  expect(pages.join(' ').replaceAll(/\s+/g, ' ')).toContain('until May 4, 2031');
});

test('what a draft printed is weighed as an earlier version is, before anything later is printed', async () => {
  const issuedAt = moment('2024-03-17T12:00:00Z');
  const signer = { name: 'N. Neutral', capacity: '', fingerprint: digest('f6'), issuerFingerprints: [] };
  const earlier = () => certificationInput(desk, { ...asked, ground: null, place: 'New York', issuedAt, signer }).earlier;
  expect(earlier()).toEqual([]);
  good(await draft());
  expect(earlier()).toMatchObject([{ version: 1, outcome: { kind: 'reached' } }]);
});

test('a draft that cannot be written is neither recorded nor remembered', async () => {
  expect(refusal(await draft({ path: folder.path('nowhere/draft.pdf') })).kind).toBe('not-writable');
  expect(drafts(desk.db)).toEqual([]);
  expect(kinds()[0]).toBe('identity.made');
});

test('no draft leaves of a result that open disputes could turn, nor with a day that is none', async () => {
  expect(refusal(await draft({ commentsUntil: 'soon' })).kind).toBe('field-required');
  disputed(desk, onCard('C-0001'), 'C22');
  expect(refusal(await draft()).kind).toBe('unmet');
  expect(existsSync(folder.path('draft.pdf'))).toBe(false);
});
