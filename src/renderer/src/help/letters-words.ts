/** The post of the practice matter in sentences, by the station that needs it. */
import type { PracticeDelivery, PracticeLetters, PracticeSubmission } from '#contract/practice-views.ts';
import type { Station } from '#contract/views.ts';
import type { LocalDate } from '#core/dates.ts';
import { counted, readableDate } from '#renderer/ui/written.ts';

export type Letter = {
  readonly key: string;
  /** From whom, or about what. */
  readonly head: string;
  /** Names a person: hidden while names are masked. */
  readonly aboutPerson: boolean;
  readonly lines: readonly string[];
};

export function hasLetters(station: Station): boolean {
  return station === 'rules' || station === 'list' || station === 'cards' || station === 'disputes';
}

export function lettersFor(station: Station, letters: PracticeLetters): readonly Letter[] {
  const { agreedOn, list, deliveries, submissions } = letters;
  switch (station) {
    case 'rules':
      return [plain('agreement', 'Letter of agreement', `Signed by both parties on ${readableDate(agreedOn)}.`)];
    case 'list':
      return [
        plain(
          'list',
          list.from,
          `Received on ${readableDate(list.receivedOn)}: ${list.file}, and a signature of each person in ${list.exemplars}.`,
        ),
      ];
    case 'cards':
      return deliveries.map((delivery, index) => deliveryLetter(delivery, index, deliveries));
    case 'disputes':
      return submissions.map(submissionLetter);
    case 'review':
    case 'tally':
    case 'certify':
    case 'record':
      return [];
    default:
      return station satisfies never;
  }
}

function plain(key: string, head: string, ...lines: readonly string[]): Letter {
  return { key, head, aboutPerson: false, lines };
}

function deliveryLetter(delivery: PracticeDelivery, index: number, all: readonly PracticeDelivery[]): Letter {
  const { from, carrier, receivedAt, stated, declaration } = delivery;
  const by = carrier === from ? '' : ` by ${carrier}`;
  const when = `${readableDate(receivedAt.slice(0, 10) as LocalDate)}, ${receivedAt.slice(11)}`;
  const how = declaration === null ? '' : ' as e-cards, with the submitter’s declaration';
  return plain(
    String(index),
    from,
    `Received${by} on ${when}: ${counted(stated, 'card')} stated${how}. ${filesInWords(delivery, all)}`,
  );
}

/** Many files are told by what is left out: so they are chosen. */
function filesInWords({ files }: PracticeDelivery, all: readonly PracticeDelivery[]): string {
  if (files.length <= 3) return `File: ${files.join(', ')}.`;
  const others = all.flatMap((each) => each.files).filter((file) => !files.includes(file));
  return others.length === 0
    ? `All ${files.length} files of the folder.`
    : `All files of the folder but ${others.join(' and ')} (${files.length} files).`;
}

function submissionLetter({ about, raisedBy, clause, ground, union, employer }: PracticeSubmission): Letter {
  const head =
    about.kind === 'card'
      ? `${about.cardId === null ? 'Card' : `Card ${about.cardId}`}, ${about.origin}`
      : (about.name ?? `Person ${about.personId}`);
  return {
    key: about.kind === 'card' ? `card ${about.origin}` : about.personId,
    head,
    aboutPerson: about.kind === 'person',
    lines: [
      `Raised by the ${raisedBy}: ${ground} (${clause})`,
      ...(union === '' ? [] : [`The union: ${union}`]),
      ...(employer === '' ? [] : [`The employer: ${employer}`]),
    ],
  };
}
