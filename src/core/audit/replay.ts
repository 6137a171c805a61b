/**
 * The matter as its events alone tell it: enough to count again without one table. Rules and list are named by hash; whoever recounts
 * takes their bytes from the vault and checks them against it.
 */
import type { BatchId, CardId, DisputeId, PersonId, Sha256 } from '../ids.ts';
import { standsFor, type ListAnswer } from '../list/answers.ts';
import type { TitleMapping } from '../list/titles.ts';
import { cardStanding, isNoDocument, personStanding, type DeterminedCard, type DisputeStanding } from '../matter.ts';
import type { PersonRuling } from '../rules/rulings.ts';
import type { CardStanding, PersonStanding } from '../tally/tally.ts';
import type { ActKind, AuditEvent, EventData } from './event.ts';

type ReplayedDispute = DisputeStanding & {
  readonly cardId: CardId | null;
  readonly personId: PersonId | null;
  readonly grounds: string;
  readonly unit: string | null;
};

export type Replayed = {
  readonly rules: { readonly version: number; readonly sha256: Sha256 } | null;
  /** Every version that took force, oldest first; the last is in force. Persons keep their ids from one to the next. */
  readonly lists: readonly Pick<EventData['list.accepted'], 'version' | 'sha256' | 'columns'>[];
  /** In the order given. What they say of who is whom is said already of `determinations` and `disputes`. */
  readonly answers: readonly ListAnswer[];
  readonly titleMappings: ReadonlyMap<string, TitleMapping>;
  readonly cards: ReadonlyMap<CardId, ActKind>;
  /** Of each electronic delivery that says so: whether the submitter's declaration came with it. */
  readonly declarations: ReadonlyMap<BatchId, boolean>;
  readonly determinations: ReadonlyMap<CardId, DeterminedCard>;
  readonly disputes: ReadonlyMap<DisputeId, ReplayedDispute>;
};

const NOTHING: Replayed = {
  rules: null,
  lists: [],
  answers: [],
  titleMappings: new Map(),
  cards: new Map(),
  declarations: new Map(),
  determinations: new Map(),
  disputes: new Map(),
};

/** Built in place while it is read: a record may hold many thousands of events. */
type Building = {
  rules: Replayed['rules'];
  readonly lists: Replayed['lists'][number][];
  readonly answers: ListAnswer[];
  readonly titleMappings: Map<string, TitleMapping>;
  readonly cards: Map<CardId, ActKind>;
  readonly declarations: Map<BatchId, boolean>;
  readonly determinations: Map<CardId, DeterminedCard>;
  readonly disputes: Map<DisputeId, ReplayedDispute>;
};

export function replay(events: Iterable<AuditEvent>): Replayed {
  const matter: Building = {
    ...NOTHING,
    lists: [],
    answers: [],
    titleMappings: new Map(),
    cards: new Map(),
    declarations: new Map(),
    determinations: new Map(),
    disputes: new Map(),
  };
  for (const event of events) apply(matter, event);
  return underAnswers(matter);
}

/** An event names people by the ids they had; whose id it was found to be is whose act it is. */
function underAnswers(matter: Building): Replayed {
  const canonical = standsFor(matter.answers);
  const whose = <T extends { readonly personId: PersonId | null }>(one: T): T =>
    one.personId === null ? one : { ...one, personId: canonical(one.personId) };
  const { determinations, disputes } = matter;
  return {
    ...matter,
    determinations: new Map([...determinations].map(([cardId, determined]) => [cardId, whose(determined)])),
    disputes: new Map([...disputes].map(([disputeId, dispute]) => [disputeId, whose(dispute)])),
  };
}

function apply(matter: Building, event: AuditEvent): void {
  // Kinds that change no standing (readings, receipts, copies) fall through.
  if (event.kind === 'rules.frozen' || event.kind === 'rules.amended') {
    matter.rules = { version: event.data.version, sha256: event.data.sha256 };
  } else if (event.kind === 'list.accepted') {
    const { version, sha256, columns } = event.data;
    matter.lists.push({ version, sha256, columns });
  } else if (event.kind === 'list.answered') {
    const { question, answer, persons, marks } = event.data;
    matter.answers.push({ question, answer, persons, marks });
  } else if (event.kind === 'title.mapped') {
    const { title, included, unit = null } = event.data;
    matter.titleMappings.set(title, { title: title === '' ? null : title, as: included === 1 ? 'included' : 'excluded', unit });
  } else if (event.kind === 'batch.received') {
    const { batchId, declaration } = event.data;
    if (declaration !== undefined) matter.declarations.set(batchId, declaration === 1);
  } else if (event.kind === 'declaration.found') {
    matter.declarations.set(event.data.batchId, event.data.finding === 'arrived');
  } else if (event.kind === 'card.imported' || event.kind === 'act.entered') {
    matter.cards.set(event.data.cardId, event.data.kind);
  } else if (event.kind === 'card.determined' || event.kind === 'card.determined-on-sheet') {
    applyDetermination(matter, event.data);
  } else if (event.kind === 'page.set-aside') {
    const { cardId } = event.data;
    const kind = matter.cards.get(cardId) ?? 'card';
    matter.determinations.set(cardId, { kind, state: 'unmatched', personId: null, codes: [], primary: null });
  } else if (event.kind === 'cards.joined') {
    const { cardId, joined } = event.data;
    for (const gone of joined) matter.cards.delete(gone);
    for (const touched of [cardId, ...joined]) matter.determinations.delete(touched);
  } else if (event.kind === 'card.taken-apart') {
    const { cardId, retired } = event.data;
    if (retired === 1) matter.cards.delete(cardId);
    matter.determinations.delete(cardId);
  } else if (event.kind.startsWith('dispute.')) {
    applyDispute(matter, event);
  }
}

function applyDetermination(matter: Building, data: EventData['card.determined']): void {
  const { cardId, kind, to, personId, codes, primary } = data;
  if (to !== 'undetermined') matter.determinations.set(cardId, { kind, state: to, personId, codes, primary });
}

function applyDispute(matter: Building, event: AuditEvent): void {
  if (event.kind === 'dispute.opened') {
    const { disputeId, cardId, personId, code } = event.data;
    matter.disputes.set(disputeId, { cardId, personId, code, state: 'open', ruling: null, grounds: '', unit: null });
  } else if (event.kind === 'dispute.ruled') {
    const { disputeId, ruling, grounds, unit = null } = event.data;
    change(matter, disputeId, { state: 'ruled', ruling, grounds, unit });
  } else if (event.kind === 'dispute.withdrawn') {
    change(matter, event.data.disputeId, { state: 'withdrawn' });
  }
}

function change(matter: Building, disputeId: DisputeId, part: Partial<ReplayedDispute>): void {
  const known = matter.disputes.get(disputeId);
  if (known !== undefined) matter.disputes.set(disputeId, { ...known, ...part });
}

/** In force when the list is judged. */
export function replayedPersonRulings({ disputes }: Replayed): readonly PersonRuling[] {
  return [...disputes.values()].flatMap(({ personId, state, ruling, grounds, unit, code }): readonly PersonRuling[] => {
    if (personId === null || state !== 'ruled' || (ruling !== 'eligible' && ruling !== 'excluded')) return [];
    return [{ personId, ruling, grounds, unit, code: ruling === 'excluded' ? code : null }];
  });
}

export function replayedCardStandings({ cards, determinations, disputes }: Replayed): readonly CardStanding[] {
  const all = [...disputes.values()];
  return [...cards].flatMap(([cardId, kind]) => {
    const determined = determinations.get(cardId) ?? null;
    if (isNoDocument(determined)) return [];
    return [
      cardStanding(
        { cardId, kind },
        determined,
        all.filter((dispute) => dispute.cardId === cardId),
      ),
    ];
  });
}

export function replayedPersonStandings({ disputes }: Replayed, judged: readonly PersonStanding[]): readonly PersonStanding[] {
  const all = [...disputes.values()];
  return judged.map(({ personId, state, codes, limb }) =>
    personStanding(
      { personId, state, codes, limb },
      all.filter((dispute) => dispute.personId === personId),
    ),
  );
}
