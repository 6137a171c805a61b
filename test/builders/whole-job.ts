/** A card check from frozen rules to a sealed certification, act by act, with names that occur nowhere else: what a test watches, cuts off or searches for. */
import { randomBytes } from 'node:crypto';
import { inTransaction } from '#backend/db/connection.ts';
import { keepBlob } from '#backend/db/vault.ts';
import { addPosition, ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { mapTitle } from '#backend/use-cases/list/accept-list.ts';
import { issueCertification } from '#backend/use-cases/certify/certify.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { explainDifference } from '#backend/use-cases/cards/import-batch.ts';
import type { DisputeId } from '#core/ids.ts';
import {
  aCardLine,
  counted,
  determine,
  disputed,
  good,
  listCsv,
  onCard,
  onPerson,
  registerCsv,
  withCards,
  withList,
  withRules,
} from './matter.ts';

/** Each stands somewhere in what the neutral, the parties or the cards say. */
export const MARKERS = ['Zephyrina', 'Quackenbosch', 'zq-marker@example.invalid', 'Marker-Ground', 'Marker-Street'] as const;
export const SIGNING = 'tuesday pickle granite walrus';
const PEOPLE = 6;

export type Act = { readonly name: string; readonly run: (desk: Desk) => unknown };

export function wholeJob(): readonly Act[] {
  let batchId: Awaited<ReturnType<typeof withCards>>;
  let ofCard: DisputeId;
  let ofPerson: DisputeId;
  return [
    { name: 'rules frozen', run: (desk) => withRules(desk) },
    {
      name: 'list accepted',
      run: (desk) => withList(desk, listCsv(PEOPLE - 1, [`E${PEOPLE},Zephyrina Quackenbosch,Gaffer,Acme Films,,,`])),
    },
    { name: 'title mapped', run: (desk) => good(mapTitle(desk, { title: 'Gaffer', included: true, reason: 'Marker-Ground.' })) },
    {
      name: 'cards taken in',
      run: async (desk) => {
        const lines = Array.from({ length: PEOPLE - 1 }, (_, index) => aCardLine(`r${index + 1}`));
        const marked = 'r6,Zephyrina Quackenbosch,2024-02-01,Local 161,card,designation,present';
        batchId = await withCards(desk, registerCsv([...lines, marked]), PEOPLE + 1);
      },
    },
    {
      name: 'difference explained',
      run: (desk) => good(explainDifference(desk, { batchId, explanation: 'Marker-Ground: one was blank.' })),
    },
    {
      name: 'a large original kept',
      run: (desk) => inTransaction(desk.db, () => keepBlob(desk.db, randomBytes(300_000))),
    },
    ...Array.from({ length: PEOPLE }, (_, index) => ({
      name: `card ${index + 1} determined`,
      run: (desk: Desk) =>
        good(determine(desk, `C-000${index + 1}`, counted(`E${index + 1}`), 'Marker-Ground: zq-marker@example.invalid')),
    })),
    { name: 'card disputed', run: (desk) => void (ofCard = disputed(desk, onCard('C-0006'), 'C22')) },
    {
      name: 'position taken',
      run: (desk) => good(addPosition(desk, { disputeId: ofCard, party: 'union', text: 'Marker-Street: Zephyrina signed.' })),
    },
    {
      name: 'card ruled on',
      run: (desk) => good(ruleDispute(desk, { disputeId: ofCard, ruling: 'not-counted', grounds: 'Marker-Ground.' })),
    },
    { name: 'person challenged', run: (desk) => void (ofPerson = disputed(desk, onPerson('E6'), 'P04')) },
    {
      name: 'person ruled on',
      // Of a ruling on a person the grounds are printed: they are written for the parties.
      run: (desk) => good(ruleDispute(desk, { disputeId: ofPerson, ruling: 'eligible', grounds: 'No act of hiring was shown.' })),
    },
    {
      name: 'identity made',
      run: async (desk) => good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING })),
    },
    {
      name: 'certification issued',
      run: async (desk) =>
        good(await issueCertification(desk, { place: 'New York', kind: 'certification', reason: null, passphrase: SIGNING })),
    },
  ];
}
