/** What a card must be to count: the numerator. */
import type { CardElement, EsignField, GroundRules, Treatment } from '../ground-rules.ts';
import { counted, dayWords, listed, said } from './words.ts';

const ELEMENTS: Readonly<Record<CardElement, string>> = {
  name: 'it names the signer legibly',
  signature: 'it is signed',
  date: 'it is dated',
  designation: 'its words authorize the union to represent the signer',
  'union-name': 'it names the union',
  'employer-name': 'it names the employer',
  'understanding-no-election': 'the signer states the understanding that there may be no election',
};

export function cardSentences(rules: GroundRules): readonly string[] {
  const { card, parties } = rules;
  const names = [parties.union.name, ...parties.union.acceptedNames].filter((name) => name !== '');
  return said(
    'The signer is on the list and in the unit.',
    card.required.length > 0 && `The card is complete: ${card.required.map((element) => ELEMENTS[element]).join('; ')}.`,
    names.length === 1 && `The union’s name is written exactly so: ${names[0] ?? ''}.`,
    names.length > 1 && `The union’s name is one of these: ${names.join('; ')}.`,
    ...windowSentences(rules),
    card.originals && 'The original is produced when asked for; a copy alone does not count.',
    !card.originals && 'A copy or a picture is enough.',
    card.languages.length > 0 && `Cards may be in ${listed(card.languages, 'or')}.`,
    rules.channels.allowed.includes('portal') && channelSentence(rules),
  );
}

const ANCHORS = {
  demand: 'the demand for recognition',
  filing: 'the filing',
  cardsReceived: 'the day on which the neutral received the cards',
  count: 'the count',
} as const;

function windowSentences({ cardWindow, dates }: GroundRules): readonly string[] {
  if (cardWindow === null) return [];
  const { length, unit, anchor, firstIncluded, lastIncluded, latest, lateCards } = cardWindow;
  const day = dates[anchor];
  const ends =
    firstIncluded && lastIncluded
      ? 'Both the first and the last day belong to that time.'
      : endsWords(firstIncluded, lastIncluded);
  return said(
    `It was signed within ${counted(length, unit.slice(0, -1))} before ${ANCHORS[anchor]}${day === null ? '' : `, ${dayWords(day)}`}.`,
    ends,
    latest !== null && `It was signed and received by ${dayWords(latest)}.`,
    lateCards === 'not-counted' && 'A card received later does not count.',
    lateCards === 'until-count' && 'A card received later counts if it comes before the count.',
  );
}

function endsWords(firstIncluded: boolean, lastIncluded: boolean): string {
  if (!firstIncluded && !lastIncluded) return 'Neither the first nor the last day belongs to that time.';
  return firstIncluded
    ? 'The first day belongs to that time, the last does not.'
    : 'The last day belongs to that time, the first does not.';
}

function channelSentence({ channels }: GroundRules): string {
  const only =
    channels.allowed.length === 1
      ? 'Only entries in the portal count, no cards.'
      : 'A card or an entry in the portal counts, once a person.';
  const conflicts = {
    'latest-act': ' If they disagree, the later one stands.',
    'card-stands': ' If they disagree, the card stands unless revoked in writing.',
    block: ' If they disagree, nothing is decided until the parties settle it.',
  } as const;
  return only + (channels.conflict === null || channels.allowed.length === 1 ? '' : conflicts[channels.conflict]);
}

const TREATED: Readonly<Record<Treatment, string>> = {
  count: 'counts',
  question: 'is set aside as questioned until a ruling',
  'not-counted': 'does not count',
};

export function questionedSentences({ card }: GroundRules): readonly string[] {
  const treated = (what: string, treatment: Treatment | null) => treatment !== null && `${what} ${TREATED[treatment]}.`;
  return said(
    treated('A card without a date', card.undated),
    DATE_ORDERS[card.dateOrder],
    treated('A card visibly altered', card.altered),
    treated('A card on a sheet with other signatures', card.sharedSheet),
    treated('A card whose words serve recognition or an election alike', card.dualPurpose),
  );
}

const DATE_ORDERS = {
  ask: 'A date in figures that can be read two ways is asked about, never guessed.',
  mdy: 'A date in figures is read month first.',
  dmy: 'A date in figures is read day first.',
} as const;

const ESIGN: Readonly<Record<EsignField, string>> = {
  name: 'the signer’s name',
  contact: 'an e-mail address or another contact',
  phone: 'a telephone number',
  text: 'the words agreed to',
  date: 'the date',
  employer: 'the employer’s name',
};

export function electronicSentences({ electronic }: GroundRules): readonly string[] {
  if (!electronic.allowed) return ['Electronic cards do not count.'];
  const { requiredFields, declaration, confirmation, typedSignature } = electronic;
  return said(
    'Electronic cards count like paper.',
    requiredFields.length > 0 && `Each must give ${listed(requiredFields.map((field) => ESIGN[field]))}.`,
    declaration && 'Whoever submits them declares how it was made sure that each signer signed, and what.',
    confirmation && 'A confirmation was sent to each signer, and it is part of the evidence.',
    typedSignature !== null && `A typed signature ${TREATED[typedSignature]}.`,
  );
}

const COMPARISONS = {
  none: 'Signatures are not compared.',
  all: 'Every signature is compared with an exemplar from the employer’s records.',
  sample: 'A random sample of the signatures is compared with exemplars.',
  'when-questioned': 'A signature is compared with an exemplar when it is questioned.',
} as const;

export function signatureSentences({ signatureComparison }: GroundRules): readonly string[] {
  const { mode, noExemplar, inconclusive, sample, exemplarKinds, presumption } = signatureComparison;
  if (mode === 'none') return said(COMPARISONS.none, presumption !== null && `Presumption: ${presumption}.`);
  return said(
    COMPARISONS[mode],
    mode === 'sample' && sample !== null && `The sample is of ${counted(sample.size, 'card')}, drawn with seed ${sample.seed}.`,
    exemplarKinds.length > 0 &&
      `Exemplars are of these kinds: ${exemplarKinds.join(', ')}. They are delivered for everybody on the list.`,
    noExemplar === 'count' && 'Where there is no exemplar, the card counts.',
    noExemplar === 'question' && 'Where there is no exemplar, the card is questioned.',
    inconclusive === 'count' && 'Where the comparison is inconclusive, the card counts.',
    inconclusive === 'question' && 'Where the comparison is inconclusive, the card is questioned.',
    presumption !== null && `Presumption: ${presumption}.`,
  );
}
