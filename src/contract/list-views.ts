/** What the list leaves doubtful, as it crosses to the window. */
import type { Instant } from '#core/dates.ts';
import type { PersonId } from '#core/ids.ts';
import type { ListAnswer } from '#core/list/answers.ts';
import type { ListQuestion } from '#core/list/employee-list.ts';

export type ListQuestionView = ListQuestion & {
  /** Of this question on this version of the list, under the answers given so far. */
  readonly key: string;
  /** Whom it is about: two or more are asked whether they are one; one, whether her rows are of one. Empty: rows to look at. */
  readonly persons: readonly { readonly personId: PersonId; readonly displayName: string }[];
  readonly answered: {
    readonly answer: ListAnswer['answer'] | 'some-one-person';
    readonly reason: string;
    readonly at: Instant;
  } | null;
};
