/**
 * The post of the practice matter: when the rules were agreed, what the covering letters state, what the parties say of what is disputed.
 * Without it nobody who plays the matter knows what to enter. It holds no ruling and no finding: those are hers to make.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import type { LocalDate } from '#core/dates.ts';
import { invariant } from '#core/result.ts';
import { loadPractice, type PracticeMatter } from '#backend/practice/load-practice.ts';
import type { PracticeDelivery, PracticeLetters, PracticeSubmission } from '#contract/practice-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { cardsByDocument, type PlayedCards } from './practice-documents.ts';
import { nameOf } from '#backend/use-cases/standing/list-in-force.ts';

/** Null in any other matter than the practice one. */
export function practiceLetters(desk: Desk, practiceFolder: string): PracticeLetters | null {
  if (!desk.matter.practice) return null;
  const practice = loadPractice(practiceFolder);
  const { list, exemplars, disputes } = practice.truth;
  const cards = cardsByDocument(desk, practice);
  return {
    agreedOn: agreedOn(practice),
    list: {
      from: list.deliveredBy,
      receivedOn: list.receivedAt.slice(0, 10) as LocalDate,
      file: list.file,
      exemplars: exemplars[0]?.file ?? '',
    },
    deliveries: practice.batches.map((batch) => deliveryOf(practice, batch)),
    submissions: disputes.map((dispute) => submissionOf({ desk, practice, cards }, dispute)),
  };
}

const agreement = z.object({ dates: z.object({ demand: z.iso.date() }) });

/** The letter of agreement is of the day on which recognition was asked for. */
function agreedOn({ rules }: PracticeMatter): LocalDate {
  return agreement.parse(JSON.parse(readFileSync(rules, 'utf8'))).dates.demand as LocalDate;
}

function deliveryOf({ truth }: PracticeMatter, batch: PracticeMatter['batches'][number]): PracticeDelivery {
  const { deliveredBy, carrier, receivedAt, statedCount, files, declaration } = batch;
  return {
    from: deliveredBy === 'union' ? truth.union : carrier,
    carrier,
    receivedAt: receivedAt.slice(0, 16),
    stated: statedCount,
    folder: folderOf(files),
    files: files.map((file) => basename(file)),
    declaration,
  };
}

function folderOf(files: readonly string[]): string {
  const [folder, ...others] = new Set(files.map((file) => basename(dirname(file))));
  invariant(folder !== undefined && others.length === 0, 'a practice delivery lies in one folder');
  return folder;
}

type Played = { readonly desk: Desk; readonly practice: PracticeMatter; readonly cards: PlayedCards };

function submissionOf(played: Played, dispute: PracticeMatter['truth']['disputes'][number]): PracticeSubmission {
  const { raisedBy, clause, ground, positions } = dispute;
  return { about: aboutOf(played, dispute.ref), raisedBy, clause, ground, union: positions.union, employer: positions.employer };
}

function aboutOf({ desk, practice, cards }: Played, ref: string): PracticeSubmission['about'] {
  const at = ref.slice(ref.indexOf(':') + 1);
  if (ref.startsWith('person:')) {
    const exemplar = practice.truth.exemplars.find(({ employeeId }) => employeeId === at);
    invariant(exemplar, 'the script names people of its list');
    return { kind: 'person', personId: exemplar.employeeId, name: nameOf(desk, exemplar.employeeId) };
  }
  const document = practice.truth.documents.find(({ facts }) => facts?.cardId === at);
  invariant(document, 'the script names cards of its deliveries');
  const page = document.page === null ? '' : `, page ${document.page}`;
  return { kind: 'card', cardId: cards.get(at) ?? null, origin: `${basename(document.file)}${page}` };
}
