/** The post of the practice matter in sentences, by the station that needs it. */
import type { PracticeLetters, PracticeSubmission } from '#contract/practice-views.ts';
import type { Station } from '#contract/views.ts';
import type { TourWording } from '#renderer/wording/tour.en.ts';

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

type Says = TourWording['letters'];

/** What the parties themselves wrote is quoted as it came. */
export function lettersFor(station: Station, letters: PracticeLetters, say: Says): readonly Letter[] {
  const { agreedOn, list, deliveries, submissions } = letters;
  switch (station) {
    case 'rules':
      return [plain('agreement', say.agreement, say.signedByBoth(agreedOn))];
    case 'list':
      return [plain('list', list.from, say.list(list.receivedOn, list.file, list.exemplars))];
    case 'cards':
      return deliveries.map((delivery, index) =>
        plain(String(index), delivery.from, say.delivery(delivery, say.files(delivery.folder, delivery.files))),
      );
    case 'disputes':
      return submissions.map((submission) => submissionLetter(submission, say));
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

function submissionLetter({ about, raisedBy, clause, ground, union, employer }: PracticeSubmission, say: Says): Letter {
  return {
    key: about.kind === 'card' ? about.origin : about.personId,
    head: about.kind === 'card' ? say.card(about.cardId, about.origin) : (about.name ?? say.person(about.personId)),
    aboutPerson: about.kind === 'person',
    lines: [
      say.raised(raisedBy, ground, clause),
      ...(union === '' ? [] : [say.union(union)]),
      ...(employer === '' ? [] : [say.employer(employer)]),
    ],
  };
}
