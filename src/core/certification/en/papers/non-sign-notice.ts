/** The notice on non-sign allegations. */
import type { LocalDate } from '../../../dates.ts';
import { count, date } from '../numbers.ts';

const version = (number: number, unit: string | null): string =>
  `version ${number} of my certification${unit === null ? '' : ` for unit ${unit}`}`;

export const nonSign = {
  title: 'Notice on non-sign allegations',
  matter: 'The matter',
  matterTerm: 'Matter',
  neutralTerm: 'Neutral',
  versionTerm: (number: number, unit: string | null) =>
    `Certification, version ${number}${unit === null ? '' : `, unit ${unit}`}`,
  fingerprints: 'The certifications, by SHA-256',
  received: 'What was received',
  lead: (
    { inTime, late, noPeriod }: { readonly inTime: number; readonly late: number; readonly noPeriod: number },
    until: LocalDate | null,
  ) =>
    until === null
      ? `After the certification ${allegations(noPeriod)} received that a card in somebody’s name was not signed by her. The ground rules set no period for it.`
      : `After the certification ${allegations(inTime)} received, within the challenge period that ended or ends on ${date(until)}, that a card in somebody’s name was not signed by her${late === 0 ? '' : `; ${allegations(late)} received after it`}.`,
  answered: ({ signed, notSigned, open }: { readonly signed: number; readonly notSigned: number; readonly open: number }) =>
    `What I found of them: borne out, ${few(notSigned)}; not borne out, ${few(signed)}; not settled, ${few(open)}.`,
  standing: 'What it means for the certification',
  held: {
    stands: (number: number, unit: string | null) =>
      `${capital(version(number, unit))} stands: its result is the same, and is certain, if every card that is alleged or was found not to be signed is left out.`,
    'may-change': (number: number, unit: string | null) =>
      `The effect of ${version(number, unit)} is suspended: its result is not certain if every card that is alleged or was found not to be signed is left out. I hear the parties before I certify again or withdraw it.`,
    'no-result': (number: number, unit: string | null) =>
      `${capital(version(number, unit))} certified no result; nothing in it changes.`,
  } satisfies Readonly<Record<string, (number: number, unit: string | null) => string>>,
  secrecy: 'Who alleged it, and whether there is a card in that name, is told to neither party.',
} as const;

function allegations(number: number): string {
  return `${few(number).replace('none', 'no')} ${number === 1 ? 'allegation was' : 'allegations were'}`;
}

function few(number: number): string {
  return number === 0 ? 'none' : count(number, '', '').trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
