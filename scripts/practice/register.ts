/** The determined cards as a register in the form of formats.md 2, and the rulings beside it. */
import type { CardFacts } from '#core/card/card.ts';
import { csvOf } from './csv.ts';
import { DISPUTES } from './docket.ts';

const yes = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');

const COLUMNS: readonly (readonly [header: string, of: (facts: CardFacts) => string | null])[] = [
  ['card_id', (facts) => facts.cardId],
  ['name', (facts) => facts.name.full],
  ['title', (facts) => facts.title],
  ['employer', (facts) => facts.employer],
  ['address', (facts) => facts.address],
  ['city', (facts) => facts.city],
  ['region', (facts) => facts.region],
  ['postcode', (facts) => facts.postcode],
  ['phone', (facts) => facts.phone],
  ['email', (facts) => facts.email],
  ['signed_on', (facts) => facts.signedOn],
  ['received_on', (facts) => facts.receivedOn],
  ['union_name', (facts) => facts.unionName],
  ['kind', (facts) => facts.kind],
  ['signature', (facts) => facts.signature],
  ['wording', (facts) => facts.wording],
  ['altered', (facts) => yes(facts.altered)],
  ['shared_sheet', (facts) => yes(facts.sharedSheet)],
  ['copy', (facts) => yes(facts.copy)],
  ['signature_match', (facts) => facts.signatureMatch],
  ['agreed_text', (facts) => facts.agreedText],
  ['confirmed', (facts) => yes(facts.confirmed)],
  ['employee_id', (facts) => facts.employeeId],
];

const FROM_THE_UNION = new Set(['wording', 'altered', 'shared_sheet', 'copy', 'signature_match', 'employee_id']);

/** As determined by the neutral. */
export function registerCsv(cards: readonly CardFacts[]): string {
  return rowsOf(cards, () => true);
}

/** As delivered: without the columns that only the neutral fills. */
export function eCardsCsv(cards: readonly CardFacts[]): string {
  return rowsOf(cards, (header) => !FROM_THE_UNION.has(header));
}

function rowsOf(cards: readonly CardFacts[], keeps: (header: string) => boolean): string {
  const columns = COLUMNS.filter(([header]) => keeps(header));
  return csvOf([columns.map(([header]) => header), ...cards.map((facts) => columns.map(([, of]) => of(facts) ?? ''))]);
}

/** `--rulings` of formats.md 4: the ruled disputes only. */
export function rulingsJson(): readonly Readonly<Record<string, string>>[] {
  return DISPUTES.flatMap(({ ref, ruling }) => {
    if (!ruling) return [];
    const [kind = '', id = ''] = ref.split(':');
    return [{ [kind === 'person' ? 'employee_id' : 'card_id']: id, ruling: ruling.ruling, grounds: ruling.grounds }];
  });
}
