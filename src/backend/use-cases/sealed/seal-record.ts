/** Seals what a non-sign allegation can be examined with into a file of its own: one act, and the file's last event is that act. */
import { basename } from 'node:path';
import { KEPT_IN_SEALED } from '#core/sealed/kept-events.ts';
import {
  askedForAs,
  certificationsInForce,
  SEALED_SCHEMA,
  type SealedCard,
  type SealedCertification,
  type SealedRecord,
} from '#core/sealed/sealed-record.ts';
import { verifyPartlyKept, type StoredEvent } from '#core/audit/chain.ts';
import type { LocalDate } from '#core/dates.ts';
import { displayName } from '#core/list/names.ts';
import { passphraseStrength } from '#core/passphrase.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { originalsOf, batches } from '#backend/db/batch-store.ts';
import { allCards } from '#backend/db/card-store.ts';
import { certifications, type KeptCertification } from '#backend/db/certification-store.ts';
import type { ReadDb, WriteDb } from '#backend/db/connection.ts';
import { determinationsInForce, type Determination } from '#backend/db/determination-store.ts';
import { headOf, storedEvents } from '#backend/db/event-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { insertKeptEvent, insertSealedRecord, keptEvents, writeSealedFile } from '#backend/db/sealed-file.ts';
import { checkBlobs, keepBlob, readBlob } from '#backend/db/vault.ts';
import { challengePeriod } from '#backend/use-cases/deadlines/challenge-period.ts';
import { rulesOfUnitAlone } from '#core/rules/unit-rules.ts';
import { tallyFor } from '#backend/use-cases/standing/count.ts';
import { keyedDigest, perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { theListInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { certifiedFigures } from '#backend/use-cases/deadlines/reopen-certifications.ts';
import { isPlaceFault, type SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';

export type SealRefusal =
  | ReadOnly
  | SaveRefusal
  | { readonly kind: 'nothing-certified' }
  /** The matter counts otherwise now: what would be sealed is not what was certified. */
  | { readonly kind: 'certify-again'; readonly version: number }
  | { readonly kind: 'weak-passphrase'; readonly hint: string };

export type Sealed = { readonly keptUntil: LocalDate | null; readonly cards: number };

export function sealRecord(
  desk: Desk,
  { path, passphrase }: { readonly path: string; readonly passphrase: string },
): Result<Sealed, SealRefusal> {
  const refused = refusalOf(desk, path, passphrase);
  if (refused !== null) return err(refused);
  const record = whatIsKept(desk);
  const { keptUntil, cards, certifications: certified, sealId } = record;
  try {
    return perform<Sealed, SealRefusal>(desk, (recorded) => {
      const hashes = certified.map(({ sha256 }) => sha256);
      recorded({ kind: 'record.sealed', data: { sealId, keptUntil, cards: cards.length, certifications: hashes } });
      // The file is whole and proved before the act is kept; a file whose act was not kept seals nothing and can be thrown away.
      writeSealedFile(
        { path, passphrase },
        (sealed) => fill(sealed, desk, record),
        (sealed) => isTheSame(sealed, desk),
      );
      return ok({ keptUntil, cards: cards.length });
    });
  } catch (thrown) {
    if (isPlaceFault(thrown)) return err({ kind: 'not-writable', fileName: basename(path) });
    throw thrown;
  }
}

function refusalOf(desk: Desk, path: string, passphrase: string): SealRefusal | null {
  if (desk.readOnly !== null) return { kind: 'read-only', why: desk.readOnly };
  if (path === desk.path) return { kind: 'not-writable', fileName: basename(path) };
  const issued = certificationsInForce(certifications(desk.db));
  if (issued.length === 0) return { kind: 'nothing-certified' };
  const otherwise = issued.find((each) => !countsAsCertified(desk, each));
  if (otherwise !== undefined) return { kind: 'certify-again', version: otherwise.version };
  const { title, reference, neutral } = desk.matter;
  const { hint } = passphraseStrength(passphrase, [title, reference, neutral]);
  return hint === null ? null : { kind: 'weak-passphrase', hint };
}

function countsAsCertified(desk: Desk, { version, unit }: KeptCertification): boolean {
  const figures = certifiedFigures(desk, version);
  const { outcome, counted, eligible, required } = tallyFor(desk, unit);
  return (
    figures?.outcome === outcome && figures.counted === counted && figures.list === eligible && figures.required === required
  );
}

function whatIsKept(desk: Desk): SealedRecord {
  const frozen = frozenRules(desk.db);
  const list = theListInForce(desk);
  invariant(frozen !== null && list !== null, 'what was certified has rules and a list');
  const { matterId, title, reference, neutral, practice, secret } = desk.matter;
  const inForce = new Set(certificationsInForce(certifications(desk.db)).map(({ version }) => version));
  const { rows, people, sha256 } = list.version;
  return {
    schema: SEALED_SCHEMA,
    sealId: desk.newId(),
    matter: { matterId, title, reference, neutral, practice },
    secret,
    timeZone: frozen.rules.timeZone,
    sealedAt: desk.now(),
    keptUntil: challengePeriod(desk).until,
    rulesSha256: frozen.sha256,
    list: { digest: keyedDigest(desk, sha256), rows, people },
    certifications: certifications(desk.db).map((each) => sealedCertification(desk, each, inForce.has(each.version))),
    cards: sealedCards(desk),
    software: desk.softwareVersion,
  };
}

function sealedCertification(desk: Desk, issued: KeptCertification, inForce: boolean): SealedCertification {
  const { version, kind, sha256, issuedAt, replaces, unit } = issued;
  const figures = certifiedFigures(desk, version);
  const rules = frozenRules(desk.db)?.rules;
  invariant(figures !== null && rules !== undefined, 'what was issued has its event and its rules');
  const tally = tallyFor(desk, unit);
  const numbers = new Map(allCards(desk.db).map(({ cardId, number }) => [cardId, number]));
  const counted = tally.cards.flatMap(({ cardId, state }) => {
    const number = state === 'counted' ? numbers.get(cardId) : undefined;
    return number === undefined ? [] : [number];
  });
  return {
    version,
    kind,
    sha256,
    issuedAt,
    replaces,
    unit,
    outcome: figures.outcome as SealedCertification['outcome'],
    eligible: figures.list,
    counted: figures.counted,
    required: figures.required,
    threshold: rulesOfUnitAlone(rules, unit).threshold,
    worst: tally.range.worst,
    countedCards: inForce ? counted : [],
  };
}

function sealedCards(desk: Desk): readonly SealedCard[] {
  const determined = determinationsInForce(desk.db);
  const files = new Map(
    batches(desk.db).flatMap(({ batchId }) =>
      originalsOf(desk.db, batchId).map(({ originalId, sha256 }) => [originalId, sha256] as const),
    ),
  );
  const states = new Map(theStandings(desk).map(({ cardId, state }) => [cardId, state]));
  return allCards(desk.db).map(({ cardId, number, originalId, images }) => {
    const determination = determined.get(cardId);
    return {
      number,
      state: states.get(cardId) ?? determination?.state ?? 'undetermined',
      codes: determination?.codes ?? [],
      whose: determination === undefined ? [] : whose(desk, determination),
      file: originalId === null ? null : (files.get(originalId) ?? null),
      pictures: images.map(({ sha256 }) => sha256),
    };
  });
}

/** Rulings included. */
function theStandings(desk: Desk) {
  return certificationsInForce(certifications(desk.db)).flatMap(({ unit }) => tallyFor(desk, unit).cards);
}

function whose(desk: Desk, { personId }: Determination): SealedCard['whose'] {
  if (personId === null) return [];
  const person = theListInForce(desk)?.people.get(personId);
  const names = (person?.rows ?? []).flatMap(({ name, otherNames }) => [displayName(name), ...otherNames]);
  const asked = new Set([personId, person?.displayName ?? '', ...names].map(askedForAs));
  asked.delete(askedForAs(''));
  return [...asked].map((text) => keyedDigest(desk, text)).toSorted();
}

function fill(sealed: WriteDb, desk: Desk, record: SealedRecord): void {
  insertSealedRecord(sealed, record);
  for (const event of storedEvents(desk.db)) insertKeptEvent(sealed, { ...event, dataText: keptText(event) });
  for (const sha256 of [record.rulesSha256, ...record.certifications.map((each) => each.sha256)]) {
    const bytes = readBlob(desk.db, sha256);
    invariant(bytes !== null, 'what was issued is in the vault');
    keepBlob(sealed, bytes, sha256);
  }
}

function keptText({ kind, dataText }: StoredEvent): string | null {
  return KEPT_IN_SEALED[kind] === 'whole' ? dataText : null;
}

function isTheSame(sealed: ReadDb, desk: Desk): boolean {
  const verdict = verifyPartlyKept(keptEvents(sealed), desk.sha256);
  return verdict.whole && verdict.head.hash === headOf(desk.db).hash && checkBlobs(sealed).broken.length === 0;
}
