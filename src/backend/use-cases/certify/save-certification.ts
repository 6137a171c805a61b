/** What leaves the matter once a certification is issued: the PDF itself, and a nameless package for each party. */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { partySteps } from '#core/audit/party-steps.ts';
import { certifiedJson, documentOf } from '#core/certification/compose.ts';
import type { CertifiedFacts } from '#core/certification/facts.ts';
import { composePartyRecord, composeRulings } from '#core/certification/papers/party-record.ts';
import { sectionedCsv } from '#core/certification/sectioned-csv.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { allEvents, headOf } from '#backend/db/event-store.ts';
import { certifiedDocument, keptIdentity } from '#backend/db/certification-store.ts';
import { batches } from '#backend/db/batch-store.ts';
import { listVersions } from '#backend/db/list-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { renderPaper } from '#backend/pdf/paper-pdf.ts';
import { needsLargeFace } from '#backend/pdf/script-faces.ts';
import { timeStampRequest } from '#backend/pdf/time-stamp-request.ts';
import { verifierPage } from '#backend/pdf/verifier-page.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { issuedPdf } from './issued-pdf.ts';
import { signaturesBeside } from './panel.ts';
import { paperContext } from '#backend/use-cases/papers/papers.ts';
import { isPlaceFault, type SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import { deliveringParty, saveBatchReceipt, saveListReceipt, saveRulesReceipt } from './save-receipts.ts';

export type SaveCertificationRefusal = SaveRefusal | { readonly kind: 'no-such-certification' };

export function saveCertification(
  desk: Desk,
  { version, path }: { readonly version: number; readonly path: string },
): Result<null, SaveCertificationRefusal> {
  const issued = issuedPdf(desk, version);
  if (issued === null) return err({ kind: 'no-such-certification' });
  return saveDocument(desk, { what: 'certification', addressee: null, path, bytes: issued.bytes });
}

/** Of the digest of the file and nothing else of it; the neutral carries it to an authority of her choice (ADR 22). */
export function saveTimeStampRequest(
  desk: Desk,
  { version, path }: { readonly version: number; readonly path: string },
): Result<null, SaveCertificationRefusal> {
  const issued = issuedPdf(desk, version);
  if (issued === null) return err({ kind: 'no-such-certification' });
  const bytes = timeStampRequest(issued.bytes, desk.random(16));
  return saveDocument(desk, { what: 'time-stamp-request', addressee: null, path, bytes });
}

const PARTIES = ['union', 'employer'] as const;

/** A folder for each: nothing in the files or their names tells of a person. */
export async function saveParties(
  desk: Desk,
  { version, folder }: { readonly version: number; readonly folder: string },
): Promise<Result<null, SaveCertificationRefusal>> {
  const issued = issuedPdf(desk, version);
  const identity = keptIdentity(desk.db);
  if (issued === null || identity === null) return err({ kind: 'no-such-certification' });
  const text = new TextEncoder();
  const document = documentOf(certifiedDocument(desk.db, version));
  const page = verifierPage({ allLetters: needsLargeFace(certifiedJson(document)) });
  const beside = signaturesBeside(desk, version);
  const files = [
    { name: 'certification.pdf', bytes: issued.bytes },
    ...beside,
    { name: 'signer.pem', bytes: text.encode(identity.certificatePem) },
    {
      name: 'how-to-verify.txt',
      bytes: text.encode(
        howToVerify({
          sha256: issued.certification.sha256,
          fingerprint: identity.fingerprint,
          withPage: page !== null,
          beside: beside.map(({ name }) => name),
        }),
      ),
    },
    { name: 'certified.json', bytes: text.encode(certifiedJson(document)) },
    { name: 'certification.csv', bytes: text.encode(sectionedCsv(document)) },
    ...(await papersOfCourse(desk, document.facts)),
    ...(page === null ? [] : [{ name: 'verify.html', bytes: page }]),
  ];
  for (const addressee of PARTIES) {
    const place = join(folder, addressee);
    try {
      mkdirSync(place, { recursive: true });
    } catch (thrown) {
      if (isPlaceFault(thrown)) return err({ kind: 'not-writable', fileName: basename(place) });
      throw thrown;
    }
    for (const { name, bytes } of files) {
      const saved = saveDocument(desk, { what: 'party-package', addressee, path: join(place, name), bytes });
      if (!saved.ok) return saved;
    }
    const receipts = await saveReceiptsFor(desk, addressee, place);
    if (!receipts.ok) return receipts;
  }
  return ok(null);
}

/** The same for both: the course of the matter without a name, and the rulings by themselves. */
async function papersOfCourse(
  desk: Desk,
  facts: CertifiedFacts,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const timeZone = frozenRules(desk.db)?.rules.timeZone;
  invariant(timeZone !== undefined, 'what is certified was counted under frozen rules');
  const context = { ...paperContext(desk), facts };
  const steps = partySteps(allEvents(desk.db), timeZone);
  return [
    { name: 'record.pdf', bytes: await renderPaper(composePartyRecord({ ...context, steps, head: headOf(desk.db).hash })) },
    { name: 'rulings.pdf', bytes: await renderPaper(composeRulings(context)) },
  ];
}

/** To each only what came from it: the union its deliveries, the employer its lists, both the ground rules. */
async function saveReceiptsFor(
  desk: Desk,
  addressee: 'union' | 'employer',
  place: string,
): Promise<Result<null, SaveCertificationRefusal>> {
  const rules = frozenRules(desk.db)?.rules;
  invariant(rules !== undefined, 'what is certified was counted under frozen rules');
  const ofRules = await saveRulesReceipt(desk, { party: addressee, path: join(place, 'receipt-ground-rules.pdf') });
  if (!ofRules.ok) return ofRules.error.kind === 'nothing-to-freeze' ? ok(null) : err(ofRules.error);
  const own = batches(desk.db).filter((batch) => deliveringParty(rules, batch) === addressee);
  for (const [index, { batchId }] of own.entries()) {
    const path = join(place, `receipt-delivery-${index + 1}.pdf`);
    const saved = await saveBatchReceipt(desk, { batchId, path });
    if (!saved.ok) return saved;
  }
  if (addressee !== 'employer') return ok(null);
  for (const { version } of listVersions(desk.db)) {
    const saved = await saveListReceipt(desk, { version, path: join(place, `receipt-list-${version}.pdf`) });
    if (!saved.ok) return saved;
  }
  return ok(null);
}

type HowToVerify = {
  readonly sha256: string;
  readonly fingerprint: string;
  readonly withPage: boolean;
  /** Names of the files that other members of a panel signed with. */
  readonly beside: readonly string[];
};

function howToVerify({ sha256, fingerprint, withPage, beside }: HowToVerify): string {
  const others = beside.map((name) => ` --beside ${name}`).join('');
  return [
    'How to verify certification.pdf',
    '',
    `SHA-256 of the file:              ${sha256}`,
    `SHA-256 of the signer's certificate: ${fingerprint}`,
    '',
    'Compare the second line with what the neutral gave you before the count.',
    ...(withPage
      ? ['In any browser:    open verify.html, with no network; choose certification.pdf and type the second line']
      : []),
    `With Countersign:  countersign verify certification.pdf --fingerprint <the second line>${others}`,
    'With poppler:      pdfsig certification.pdf',
    'signer.pem is the certificate itself, for readers that ask whom to trust.',
    ...(beside.length === 0
      ? []
      : [
          '',
          `Each other member of the panel signed the whole of certification.pdf: ${beside.join(', ')}. Each can be checked alone:`,
          `  openssl cms -verify -cades -binary -inform DER -in ${beside[0] ?? ''} -content certification.pdf -CAfile <root> -out /dev/null`,
        ]),
    '',
  ].join('\n');
}
