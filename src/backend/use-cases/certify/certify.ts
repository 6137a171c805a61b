/** Preview, sign and keep a certification. The preview is the very pages; a crash at any point leaves none or a complete one. */
import { certifiedJson, composeCertification, type CertificationDocument } from '#core/certification/compose.ts';
import { fieldWith } from '#core/certification/en/field-names.ts';
import type { NoResultReason } from '#core/certification/facts.ts';
import { OWN_GROUNDS, standingGrounds } from '#core/certification/no-result-grounds.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { certifications, insertCertification, keptIdentity, type KeptCertification } from '#backend/db/certification-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import { drafts } from '#backend/db/particulars-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { checkBlobs, keepBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import type { Signer } from '#backend/keys/signer.ts';
import { renderCertification, type UnsignedPdf } from '#backend/pdf/certification-pdf.ts';
import { signPdf } from '#backend/pdf/sign-pdf.ts';
import { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import type { CertificationView, CertifyView, PreviewView, UnmetView } from '#contract/certification-views.ts';
import { certificationInput, type CertificationAsked } from './certification-input.ts';
import { tallyFor } from '#backend/use-cases/standing/count.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import { perform, recordRefusal, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { identityView, openSigner, signersCard } from './identity.ts';
import { reopenedAs } from '#backend/use-cases/deadlines/reopen-certifications.ts';
import { particularsView } from '#backend/use-cases/papers/particulars.ts';
import { membersOf, panelView } from './panel.ts';
import { shownPages } from '#backend/use-cases/desk/shown-images.ts';
import { withTokenFaults, type TokenRefusal } from './token-identity.ts';
import { readListsAgain } from '#backend/use-cases/list/lists-read-again.ts';
import { custodyGaps, LOOKED_INTO, unmetViews } from '#backend/use-cases/tally/unmet.ts';

export type CertifyRefusal =
  | ReadOnly
  | { readonly kind: 'unmet'; readonly unmet: readonly UnmetView[] }
  | { readonly kind: 'no-identity' }
  | { readonly kind: 'wrong-passphrase' }
  | TokenRefusal
  | { readonly kind: 'field-required'; readonly field: string }
  | { readonly kind: 'ground-does-not-hold'; readonly allowed: readonly NoResultReason[] };

/** `ground`: absent or null takes the gravest thing that stands against a result. */
export type Asked = Omit<CertificationAsked, 'issuedAt' | 'signer' | 'ground'> & { readonly ground?: NoResultReason | null };

export function certifyView(desk: Desk): CertifyView {
  const identity = keptIdentity(desk.db);
  return {
    unmet: unmetViews(desk, LOOKED_INTO),
    identity: identity === null ? null : identityView(identity),
    panel: panelView(desk),
    issued: certifications(desk.db).map((kept) => certificationView(desk, kept)),
    grounds: groundsNow(desk, null),
    particulars: particularsView(desk),
    drafts: drafts(desk.db).map(({ draft, kind, unit, drawnAt }) => ({ draft, kind, unit, drawnAt })),
    detail: frozenRules(desk.db)?.rules.report.detail ?? null,
    units: (frozenRules(desk.db)?.rules.units ?? []).map(({ id }) => ({
      id,
      grounds: groundsNow(desk, id),
      unmet: unmetViews(desk, { ...LOOKED_INTO, unit: id }),
    })),
  };
}

function certificationView(desk: Desk, kept: KeptCertification): CertificationView {
  const { version, kind, issuedAt, sha256, pages, replaces, reason, unit } = kept;
  return {
    version,
    kind,
    issuedAt,
    sha256,
    pages,
    replaces,
    reason,
    unit,
    reopened: reopenedAs(desk, version),
    members: membersOf(desk, version),
  };
}

/** Whatever is unmet, a draft can be looked at once there is a result to draw and somebody to sign it. */
export async function previewCertification(desk: Desk, asked: Asked): Promise<Result<PreviewView, CertifyRefusal>> {
  const signer = signersCard(desk);
  if (signer === null) return err({ kind: 'no-identity' });
  await readListsAgain(desk);
  const refused = placeless(asked) ?? refusalOf(desk, asked, false);
  if (refused !== null) return err(refused);
  const drawn = await draw(desk, asked, signer);
  if (!drawn.ok) return drawn;
  const pages = await shownPages(desk, drawn.value.unsigned.bytes);
  return ok({ pages, kind: asked.kind });
}

export async function issueCertification(
  desk: Desk,
  asked: Asked & { readonly passphrase: string },
): Promise<Result<CertificationView, CertifyRefusal>> {
  await readListsAgain(desk);
  const refused = placeless(asked) ?? refusalOf(desk, asked, true);
  if (refused !== null) {
    if (refused.kind === 'unmet') {
      recordRefusal(desk, { kind: 'certification.refused', data: { unmet: refused.unmet.map(({ kind }) => kind) } });
    }
    return err(refused);
  }
  const signer = await openSigner(desk, asked.passphrase);
  if (!signer.ok) return signer;
  const head = headOf(desk.db);
  const drawn = await draw(desk, asked, signer.value);
  if (!drawn.ok) return drawn;
  const sealed = await withTokenFaults<Uint8Array, never>(async () =>
    ok(await sealedAndVerified(desk, drawn.value.unsigned, signer.value)),
  );
  return sealed.ok ? keepIssued(desk, asked, { ...drawn.value, sealed: sealed.value, head }) : sealed;
}

function placeless({ place }: Asked): CertifyRefusal | null {
  return place.trim() === '' ? { kind: 'field-required', field: 'place' } : null;
}

/** Null: it can be drawn, and where `signing`, signed. */
export function refusalOf(desk: Desk, asked: Asked, signing: boolean): CertifyRefusal | null {
  if (desk.readOnly !== null) return { kind: 'read-only', why: desk.readOnly };
  const units = frozenRules(desk.db)?.rules.units ?? null;
  // Of several units each has its own list and its own count: nothing is certified of all of them together.
  const fits = units === null ? (asked.unit ?? null) === null : units.some(({ id }) => id === asked.unit);
  if (!fits) return { kind: 'field-required', field: 'unit' };
  const damagedOriginals = signing ? checkBlobs(desk.db).broken : [];
  const unmet = unmetViews(desk, {
    kind: asked.kind,
    reason: signing ? asked.reason : 'asked when signing',
    damagedOriginals,
    deep: true,
    ...(asked.unit == null ? {} : { unit: asked.unit }),
  });
  if (unmet.length > 0 && (signing || theTally(desk) === null || asked.kind === 'certification')) return { kind: 'unmet', unmet };
  if (theTally(desk) === null) return { kind: 'unmet', unmet: unmetViews(desk, LOOKED_INTO) };
  return groundRefused(desk, asked);
}

/** What stands against a result by itself; the neutral's own grounds are not among it. */
function groundsNow(desk: Desk, unit: string | null): readonly NoResultReason[] {
  const whole = theTally(desk);
  const tally = unit === null ? whole : (whole?.byUnit?.[unit] ?? null);
  return tally === null ? [] : standingGrounds({ tally, custodyGaps: custodyGaps(desk).length });
}

export function groundAsked(desk: Desk, { kind, ground = null, unit = null }: Asked): NoResultReason | null {
  return kind === 'certification' ? null : (ground ?? groundsNow(desk, unit)[0] ?? null);
}

/** A ground that does not hold would be a false statement over a signature. */
function groundRefused(desk: Desk, asked: Asked): CertifyRefusal | null {
  if (asked.kind === 'certification') return null;
  const allowed = [...groundsNow(desk, asked.unit ?? null), ...OWN_GROUNDS];
  const ground = groundAsked(desk, asked);
  if (ground === null) return { kind: 'field-required', field: 'ground' };
  if (!allowed.includes(ground)) return { kind: 'ground-does-not-hold', allowed };
  return ground === 'other' && (asked.reason ?? '').trim() === '' ? { kind: 'field-required', field: 'reason' } : null;
}

type Drawn = { readonly document: CertificationDocument; readonly unsigned: UnsignedPdf };

async function draw(desk: Desk, asked: Asked, signer: CertificationAsked['signer']): Promise<Result<Drawn, CertifyRefusal>> {
  const { name, capacity, fingerprint, issuerFingerprints } = signer;
  const input = certificationInput(desk, {
    ...asked,
    ground: groundAsked(desk, asked),
    issuedAt: desk.now(),
    signer: { name, capacity, fingerprint, issuerFingerprints },
  });
  const document = composeCertification(input);
  const unsigned = await renderCertification(document);
  if (unsigned.ok) return ok({ document, unsigned: unsigned.value });
  const { text, characters } = unsigned.error;
  const message = `“${text}” cannot be printed: no face has ${characters.map(named).join(', ')}. It stands in ${fieldWith(document.facts, characters[0] ?? '')}.`;
  return err({ kind: 'unmet', unmet: [{ kind: 'missing-glyphs', message, station: 'certify' }] });
}

/** Some are not to be seen, such as those that turn the direction of a line. */
function named(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}

/** What our own verifier would not pass is never kept, so never given to anyone. */
async function sealedAndVerified(desk: Desk, unsigned: UnsignedPdf, signer: Signer): Promise<Uint8Array> {
  const sealed = await signPdf(unsigned, signer);
  invariant(sealed.ok, 'the page names its own signer, and the signature fits its place');
  const options = { pinned: [signer.fingerprint], trusted: [], now: desk.now(), matter: null };
  const verified = await verifyPdf(sealed.value, options);
  // The other members of a panel sign what is sealed, so their signatures cannot be here yet.
  const against = verified.ok
    ? verified.value.checks
        .filter(({ id, result }) => id !== 'V18' && result !== 'passed' && result !== 'not-run')
        .map(({ id }) => id)
    : ['no PDF'];
  invariant(
    against.length === 0 && verified.ok && verified.value.result !== 'failed',
    `a certification that was just signed passes its own verifier (${against.join(' ')})`,
  );
  return sealed.value;
}

function keepIssued(
  desk: Desk,
  asked: Asked,
  { document, unsigned, sealed, head }: Drawn & { readonly sealed: Uint8Array; readonly head: ReturnType<typeof headOf> },
): Result<CertificationView, CertifyRefusal> {
  const tally = tallyFor(desk, asked.unit ?? null);
  return perform<CertificationView, CertifyRefusal>(desk, (record) => {
    // Drawing and signing took a while: what was acted on meanwhile is not on the page.
    if (headOf(desk.db).hash !== head.hash) {
      const message = 'The matter changed while the certification was drawn. Look at it again and sign again.';
      return err({ kind: 'unmet', unmet: [{ kind: 'changed-meanwhile', message, station: 'certify' }] });
    }
    const sha256 = keepBlob(desk.db, sealed, sha256Of(sealed));
    const { version, replaces } = document.facts;
    const kept: KeptCertification = {
      version,
      kind: asked.kind,
      sha256,
      pages: unsigned.pages,
      replaces: replaces?.version ?? null,
      reason: asked.reason?.trim() || null,
      place: asked.place.trim(),
      headSeq: head.seq,
      issuedAt: document.facts.issuedAt,
      unit: asked.unit ?? null,
    };
    insertCertification(desk.db, { ...kept, document: certifiedJson(document) });
    const { outcome, counted, eligible, required } = tally;
    const figures = { outcome, counted, list: eligible, required };
    const why = { replaces: replaces?.sha256 ?? null, reason: kept.reason, ...(kept.unit === null ? {} : { unit: kept.unit }) };
    record({ kind: 'certification.issued', data: { version, kind: asked.kind, sha256, ...figures, ...why } });
    return ok(certificationView(desk, kept));
  });
}
