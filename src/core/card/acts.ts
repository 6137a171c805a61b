/** A person's other acts: revocations and a portal's "no", and what they do to her cards. `card-check-practice.md` D8, D10. */
import { unreachable } from '../result.ts';
import { isInTime, type Moment } from '../rules/moments.ts';
import type { SilentPath } from '../rules/silent-terms.ts';
import type { CardRuling } from '../rules/rulings.ts';
import type { CardTerms } from './card-terms.ts';
import { actMoment, type Dated } from './dated.ts';
import { lies } from './order-of-acts.ts';
import type { Finding } from './finding.ts';
import type { ReasonCode } from './reason-codes.ts';

export type Revocation = {
  readonly document: Dated;
  /** `valid` takes effect; `in-doubt` depends on a time or a term that is not known. */
  readonly force: 'valid' | 'late' | 'defective' | 'in-doubt';
  readonly at: Moment | null;
  readonly silent: SilentPath | null;
  readonly why: string;
};

export function weighRevocation(document: Dated, terms: CardTerms, ruling: CardRuling | null): Revocation {
  const { revocation } = terms.rules;
  const at = actMoment(document);
  const weighed = (force: Revocation['force'], why: string, silent: SilentPath | null = null): Revocation => ({
    document,
    force,
    at,
    silent,
    why,
  });
  if (ruling !== null) return weighed(ruling.ruling === 'counted' ? 'valid' : 'defective', `Ruled: ${ruling.grounds}`);
  if (revocation === null) return weighed('in-doubt', 'The rules are silent on revocation.', 'revocation');
  if (!revocation.allowed) return weighed('defective', 'The rules allow no revocation.');
  const defect = defectOf(document, terms);
  if (defect !== null) return weighed('defective', defect);
  if (revocation.deadline === null) return weighed('in-doubt', 'The deadline is silent.', 'revocation.deadline');
  const arrived = document.received ?? at;
  if (terms.revokedBy === null) return weighed('valid', 'The count has not begun.');
  if (arrived === null) return weighed('in-doubt', 'It is not known when it was received.');
  const inTime = isInTime(arrived, terms.revokedBy);
  switch (inTime) {
    case 'yes':
      return weighed('valid', `Received on ${arrived.day}, in time.`);
    case 'no':
      return weighed('late', `Received on ${arrived.day}, after the deadline.`);
    case 'unknown':
      return weighed('in-doubt', `Received on ${arrived.day}, the last day, at an unknown time.`);
    default:
      return unreachable(inTime);
  }
}

/** R03. A co-worker's "for all of us" is nobody's own writing (WA: individual form). */
function defectOf({ facts }: Dated, { rules }: CardTerms): string | null {
  if (facts.signatureMatch === 'not-consistent' || facts.signatureMatch === 'inconclusive') return 'The signature is doubtful.';
  if (rules.revocation?.form !== 'signed-individual') return null;
  if (facts.signature === 'absent') return 'It is not signed.';
  if (facts.sharedSheet) return 'It is not an individual writing.';
  const isElectronic = facts.signature === 'drawn' || facts.signature === 'typed';
  if (isElectronic && !rules.electronic.allowed) return 'The rules do not allow electronic signatures.';
  if (facts.signature === 'typed' && rules.electronic.typedSignature === 'not-counted') return 'A typed name is no signature.';
  return null;
}

/** The code that the document itself carries. */
export function codeOfRevocation({ force }: Revocation, signedAgain: boolean): ReasonCode {
  switch (force) {
    case 'late':
      return 'R02';
    case 'defective':
      return 'R03';
    case 'valid':
    case 'in-doubt':
      return signedAgain ? 'R04' : 'R01';
    default:
      return unreachable(force);
  }
}

/** What the revocations do to one card. `again`: it was signed after one that took effect. */
export function revoked(
  card: Dated,
  revocations: readonly Revocation[],
  terms: CardTerms,
): { readonly findings: readonly Finding[]; readonly again: boolean } {
  const weighty = revocations.filter(({ force }) => force === 'valid' || force === 'in-doubt');
  const placed = weighty.map((revocation) => ({ revocation, lies: lies(card, revocation.document) }));
  const later = placed.filter(({ lies: where }) => where === 'before');
  if (later.some(({ revocation }) => revocation.force === 'valid'))
    return { findings: [r01('not-counted', 'Revoked later, in time.')], again: false };
  const stands = terms.rules.revocation?.signedAgain;
  // Whichever came first: before it the card is revoked, after it the revocation stands.
  if (stands === 'revocation-stands' && placed.some(({ revocation }) => revocation.force === 'valid'))
    return {
      findings: [r01('not-counted', 'Under the rules a revocation stands, also where a card is signed again.')],
      again: false,
    };
  const open = placed.find(
    ({ revocation, lies: where }) =>
      where === 'unknown' || (revocation.force === 'in-doubt' && (where === 'before' || stands === 'revocation-stands')),
  );
  if (open !== undefined) {
    const why = open.lies === 'unknown' ? 'It is not known whether the revocation came after the card.' : open.revocation.why;
    return { findings: [r01('questioned', why, open.revocation.silent)], again: false };
  }
  const before = placed.filter(({ revocation, lies: where }) => where === 'after' && revocation.force === 'valid');
  if (before.length === 0) return { findings: [], again: false };
  switch (stands) {
    case 'revocation-stands':
      return { findings: [], again: false };
    case 'latest-act':
      return { findings: [{ code: 'R04', effect: 'noted', why: 'Signed again after a revocation.' }], again: true };
    case null:
    case undefined: {
      const why = 'Signed again after a revocation; the rules are silent on that.';
      return { findings: [{ code: 'R04', effect: 'questioned', why, silent: 'revocation.signedAgain' }], again: true };
    }
    default:
      return unreachable(stands);
  }
}

/** What the portal's last word does to a card: parameter 49. Silence there is never filled by software (D10). */
export function unsaidInPortal(card: Dated, portal: readonly Dated[], terms: CardTerms): readonly Finding[] {
  const { conflict } = terms.rules.channels;
  const no = lastNo(portal, terms);
  if (no === null) return [];
  const where = lies(card, no);
  if (where === 'after') return [];
  if (card.facts.kind === 'portal-yes') {
    return [r01(where === 'before' ? 'not-counted' : 'questioned', 'The same person later said no in the portal.')];
  }
  switch (conflict) {
    case 'card-stands':
      return [];
    case 'latest-act':
      return [r01(where === 'before' ? 'not-counted' : 'questioned', 'The latest act is a no in the portal.')];
    case 'block':
      return [
        { ...r01('questioned', 'A card and a no in the portal; the rules block such a conflict.'), blocks: 'channels.conflict' },
      ];
    case null:
      return [r01('questioned', 'A card and a later no in the portal; the rules are silent on that.', 'channels.conflict')];
    default:
      return unreachable(conflict);
  }
}

/** A later "yes" of the same person takes the "no" back. */
function lastNo(portal: readonly Dated[], terms: CardTerms): Dated | null {
  if (!terms.rules.channels.allowed.includes('portal')) return null;
  const inTime = portal.filter((entry) => {
    const at = entry.received ?? actMoment(entry);
    return at === null || terms.actsBy === null || isInTime(at, terms.actsBy) !== 'no';
  });
  const nos = inTime.filter(({ facts }) => facts.kind === 'portal-no');
  const yeses = inTime.filter(({ facts }) => facts.kind === 'portal-yes');
  const standing = nos.filter((no) => !yeses.some((yes) => lies(yes, no) === 'after'));
  const byDay = standing.toSorted((a, b) => ((actMoment(a)?.day ?? '') < (actMoment(b)?.day ?? '') ? 1 : -1));
  return byDay[0] ?? null;
}

function r01(effect: Finding['effect'], why: string, silent: SilentPath | null = null): Finding {
  return { code: 'R01', effect, why, ...(silent === null ? {} : { silent }) };
}
