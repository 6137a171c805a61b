/**
 * Silent terms (`formats.md` 4): `null` where the parties agreed nothing. Software never fills one in; it blocks where two
 * of its allowed values would give another outcome or another printed figure (`tally/silence.ts`).
 */
import type { GroundRules } from './ground-rules.ts';

export const SILENT_PATHS = [
  'cardWindow',
  'card.undated',
  'card.altered',
  'card.sharedSheet',
  'card.dualPurpose',
  'electronic.typedSignature',
  'signatureComparison.noExemplar',
  'signatureComparison.inconclusive',
  'duplicates',
  'dualCards',
  'revocation',
  'revocation.deadline',
  'revocation.signedAgain',
  'channels.conflict',
  'list.departuresAfter',
  'list.hiresAfter',
  'list.amendment',
  'formula.scope',
  'formula.inWindow',
  'undetermined',
  'report.detail',
] as const;

export type SilentPath = (typeof SILENT_PATHS)[number];

export type SilentTerm = { readonly path: SilentPath; readonly allowed: readonly string[] };

const TREATMENTS = ['count', 'question', 'not-counted'];

const ALLOWED: Readonly<Record<SilentPath, readonly string[]>> = {
  cardWindow: ['a length, its unit and its anchor'],
  'card.undated': TREATMENTS,
  'card.altered': TREATMENTS,
  'card.sharedSheet': TREATMENTS,
  'card.dualPurpose': TREATMENTS,
  'electronic.typedSignature': TREATMENTS,
  'signatureComparison.noExemplar': ['count', 'question'],
  'signatureComparison.inconclusive': ['count', 'question'],
  duplicates: ['earliest'],
  dualCards: ['neither', 'both', 'latest', 'ask'],
  revocation: ['allowed or not, its form, deadline and effect'],
  'revocation.deadline': ['filing', 'count', 'a day or instant'],
  'revocation.signedAgain': ['latest-act', 'revocation-stands'],
  'channels.conflict': ['latest-act', 'card-stands', 'block'],
  'list.departuresAfter': ['keep', 'remove'],
  'list.hiresAfter': ['ignore', 'add'],
  'list.amendment': ['joint', 'ruling', 'joint-or-ruling'],
  'formula.scope': ['all-signatories', 'per-employer'],
  'formula.inWindow': ['any-day', 'start', 'end'],
  undetermined: ['certify-if-not-determinative', 'hold'],
  'report.detail': ['majority-only', 'totals', 'totals-with-reasons'],
};

/** Every silent term of the rules, with what the parties may agree. A term of a group that is absent is not silent. */
export function silentTerms(rules: GroundRules): readonly SilentTerm[] {
  return SILENT_PATHS.filter((path) => isSilent(rules, path)).map((path) => ({ path, allowed: ALLOWED[path] }));
}

export function isSilent(rules: GroundRules, path: SilentPath): boolean {
  return valueAt(rules, path) === null && (APPLIES[path]?.(rules) ?? true);
}

const usesFormula = ({ list, formula }: GroundRules): boolean => list.base === 'formula' && formula !== null;
const usesDates = ({ list }: GroundRules): boolean => list.base !== 'formula';
const revokes = ({ revocation }: GroundRules): boolean => revocation?.allowed === true;
const compares = ({ signatureComparison }: GroundRules): boolean => signatureComparison.mode !== 'none';

/** Where a term has nothing to govern, leaving it out is no silence. */
const APPLIES: Readonly<Partial<Record<SilentPath, (rules: GroundRules) => boolean>>> = {
  'formula.scope': (rules) => usesFormula(rules) && rules.parties.employers.length !== 1,
  'formula.inWindow': usesFormula,
  'list.departuresAfter': usesDates,
  'list.hiresAfter': usesDates,
  'revocation.deadline': revokes,
  'revocation.signedAgain': revokes,
  'electronic.typedSignature': ({ electronic }) => electronic.allowed,
  'signatureComparison.noExemplar': compares,
  'signatureComparison.inconclusive': compares,
  'channels.conflict': ({ channels }) => channels.allowed.length > 1,
};

function valueAt(rules: GroundRules, path: string): unknown {
  let at: unknown = rules;
  for (const key of path.split('.')) at = (at as Record<string, unknown> | null)?.[key];
  return at;
}
