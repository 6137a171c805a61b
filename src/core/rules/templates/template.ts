/**
 * A template is a draft of ground rules taken from a statute, a board's rule or a reported agreement. Each term says where
 * it comes from and how far that was checked; where the source is silent the term stays `null` and the parties decide.
 * A template is a starting point for them, never law applied by software.
 */
import type { GroundRules } from '../ground-rules.ts';
import { blankRules } from './blank.ts';

/** `checked`: read in the source's own text. `secondary`: read in a report about it. `memory`: not read; confirm it first. */
export type Mark = 'checked' | 'secondary' | 'memory';

export type TermSource = { readonly path: TermPath; readonly citation: string; readonly mark: Mark };

export type RuleTemplate = {
  readonly id: string;
  readonly name: string;
  readonly forWhom: string;
  readonly rules: GroundRules;
  readonly sources: readonly TermSource[];
  /** Terms that must hold some value and have no source: the parties choose them knowingly. */
  readonly toChoose: readonly TermPath[];
  /** What the regime asks for that no term expresses. */
  readonly notes: readonly string[];
};

type Groups = 'unit' | 'list' | 'card' | 'electronic' | 'signatureComparison' | 'channels' | 'disputes' | 'report' | 'afterCount';
type Whole =
  | 'threshold'
  | 'formula'
  | 'cardWindow'
  | 'duplicates'
  | 'dualCards'
  | 'revocation'
  | 'undetermined'
  | 'doubtfulMany'
  | 'timeZone';
type GroupTerms<G extends Groups> = { [F in keyof GroundRules[G] & string as `${G}.${F}`]: GroundRules[G][F] };
type Terms = Pick<GroundRules, Whole> & {
  [P in GroupPath]: P extends `${infer G extends Groups}.${infer F}`
    ? F extends keyof GroundRules[G]
      ? GroundRules[G][F]
      : never
    : never;
};
type GroupPath = { [G in Groups]: keyof GroupTerms<G> }[Groups];
export type TermPath = keyof Terms;

export type Sourced<T> = { readonly value: T; readonly citation: string; readonly mark: Mark };
export type SourcedTerms = { readonly [P in TermPath]?: Sourced<Terms[P]> };

export const checked = <const T>(value: T, citation: string): Sourced<T> => ({ value, citation, mark: 'checked' });
export const secondary = <const T>(value: T, citation: string): Sourced<T> => ({ value, citation, mark: 'secondary' });
export const memory = <const T>(value: T, citation: string): Sourced<T> => ({ value, citation, mark: 'memory' });

/** These cannot be `null`: without a source they are the parties' to choose. */
const NEVER_SILENT = [
  'threshold',
  'list.base',
  'card.required',
  'card.originals',
  'electronic.allowed',
  'signatureComparison.mode',
  'channels.allowed',
] as const satisfies readonly TermPath[];

export function defineTemplate(template: {
  readonly id: string;
  readonly name: string;
  readonly forWhom: string;
  readonly terms: SourcedTerms;
  readonly notes?: readonly string[];
}): RuleTemplate {
  const { id, name, forWhom, terms, notes = [] } = template;
  const given = Object.entries(terms) as [TermPath, Sourced<unknown>][];
  const sources = given.map(([path, { citation, mark }]): TermSource => ({ path, citation, mark }));
  const named = Object.fromEntries(sources.map(({ path, citation, mark }) => [path, `${citation} (${SAID[mark]})`]));
  const draft = given.reduce((rules, [path, { value }]) => withTerm(rules, path, value), blankRules(name));
  return {
    id,
    name,
    forWhom,
    rules: { ...draft, sources: named },
    sources,
    toChoose: NEVER_SILENT.filter((path) => terms[path] === undefined),
    notes,
  };
}

const SAID: Readonly<Record<Mark, string>> = {
  checked: 'text read',
  secondary: 'from a report about it',
  memory: 'from memory, to be confirmed',
};

function withTerm(rules: GroundRules, path: TermPath, value: unknown): GroundRules {
  const [group = '', field] = path.split('.');
  const old = rules[group as keyof GroundRules];
  return { ...rules, [group]: field === undefined ? value : { ...(old as object), [field]: value } };
}
