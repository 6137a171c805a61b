/** A sealed record of an invented matter, with an allegation answered and one open. */
import type { SealedView } from '#contract/sealed-views.ts';
import { aDate, aDigest, anInstant } from './views.ts';

export function aSealedView(part: Partial<SealedView> = {}): SealedView {
  const certified = { kind: 'certification', sha256: aDigest('page', 9), unit: null, outcome: 'majority' } as const;
  return {
    fileName: '2023-117.sealed',
    matter: { title: 'Allied Workers Local 871 and Big Sky Studios', reference: '2023-117', neutral: 'R. Osei' },
    sealedAt: anInstant('2023-12-01T15:00:00Z'),
    keptUntil: aDate('2023-12-22'),
    inTime: true,
    cards: 298,
    certifications: [
      {
        ...certified,
        version: 1,
        issuedAt: anInstant('2023-11-28T10:00:00Z'),
        inForce: false,
        eligible: 410,
        counted: 231,
        required: 206,
        denied: 0,
        standing: 'stands',
      },
      {
        ...certified,
        version: 2,
        issuedAt: anInstant('2023-11-30T10:00:00Z'),
        inForce: true,
        eligible: 410,
        counted: 207,
        required: 206,
        denied: 2,
        standing: 'may-change',
      },
    ],
    allegations: [
      {
        allegationId: 'a1',
        number: 1,
        receivedOn: aDate('2023-12-05'),
        inTime: true,
        cards: [{ number: 147, state: 'counted', pictures: [aDigest('card', 147)] }],
        finding: 'not-signed',
      },
      {
        allegationId: 'a2',
        number: 2,
        receivedOn: aDate('2023-12-06'),
        inTime: true,
        cards: [{ number: 12, state: 'counted', pictures: [aDigest('card', 12)] }],
        finding: null,
      },
      { allegationId: 'a3', number: 3, receivedOn: aDate('2023-12-23'), inTime: false, cards: [], finding: 'not-settled' },
    ],
    acts: [
      { seq: 1904, at: anInstant('2023-12-01T15:00:00Z'), what: 'Sealed record of 298 cards, kept until 2023-12-22' },
      { seq: 1905, at: anInstant('2023-12-05T09:12:00Z'), what: 'Opened: non sign allegation' },
      { seq: 1906, at: anInstant('2023-12-05T09:14:00Z'), what: 'Non-sign allegation received on 2023-12-05: card 147' },
    ],
    record: { events: 1906, withheld: 512, head: aDigest('other', 1906) },
    ...part,
  };
}
