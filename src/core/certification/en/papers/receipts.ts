/** Receipts for deliveries and for the ground rules. */
import type { LocalDate } from '../../../dates.ts';
import { date, figure } from '../numbers.ts';

export type Delivered = 'cards' | 'list' | 'exemplars' | 'evidence' | 'revocations';

export const receipt = {
  title: 'Receipt',
  received: 'What was received',
  what: {
    cards: 'Authorization cards',
    list: 'Employee list',
    exemplars: 'Exemplars of signatures',
    evidence: 'Evidence',
    revocations: 'Revocations',
  },
  /** Evidence is acknowledged in the same words, whether or not there is a card it could bear on. */
  lead: (what: Delivered, from: string, on: LocalDate) =>
    `I received ${
      {
        cards: 'authorization cards',
        list: 'an employee list',
        exemplars: 'exemplars of signatures',
        evidence: 'evidence',
        revocations: 'revocations',
      }[what]
    } from ${from} on ${date(on)}.`,
  rows: {
    matter: 'Matter',
    to: 'Made out to',
    deliveredBy: 'Delivered by',
    receivedOn: 'Received on',
    stated: 'Documents stated',
    found: 'Documents found',
    difference: 'Difference',
    numbers: 'Control numbers',
    form: 'Form',
  },
  forms: { paper: 'originals on paper', copies: 'copies', electronic: 'electronic', mixed: 'paper and electronic' },
  numbers: ({ first, last }: { readonly first: string; readonly last: string }) =>
    first === last ? first : `${first} to ${last}, blank pages included`,
  agrees: 'The number stated and the number found agree.',
  differs: (stated: number, found: number) =>
    `${figure(stated)} were stated and ${figure(found)} found. Until the difference is explained nothing is certified.`,
  digests: 'Digests of the originals',
  digestsLead:
    'SHA-256 over each original as received, keyed with a secret of the matter: they prove later which files these were, and tell nothing to whom does not have the files.',
  digest: (place: number) => `Original ${String(place)}`,
  cardsSummary: 'What was received, from whom and when',
  digestsSummary: 'Keyed digests of the originals',
} as const;

export const rulesReceipt = {
  title: 'Receipt for the ground rules',
  lead: {
    agreed: (on: LocalDate) =>
      `The ground rules of this card check were agreed and settled on ${date(on)}, before the first card was opened.`,
    ruled: (on: LocalDate) =>
      `The ground rules of this card check were ruled on and settled on ${date(on)}, before the first card was opened.`,
    'agreed-and-ruled': (on: LocalDate) =>
      `The ground rules of this card check were agreed, ruled on where the parties did not agree, and settled on ${date(on)}, before the first card was opened.`,
  },
  rules: 'The rules',
  hash: 'Ground rules (SHA-256)',
  amended:
    'They can be amended only by both parties or by a ruling, as a new version with its reason; the version above stays as it is.',
  identity: 'Digest',
} as const;
