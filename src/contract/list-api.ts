/** The employee list: its versions, its people, the questions that it raises. */
import type { LocalDate } from '#core/dates.ts';
import type { PersonId } from '#core/ids.ts';
import { command, query } from './call.ts';
import type { ListRefusal, SaveRefusal } from './refusals.ts';
import type { ListAnswer } from '#core/list/answers.ts';
import type { ExemplarScope } from '#core/list/exemplar-draw.ts';
import type { AsOf } from '#core/list/moves.ts';
import type {
  AsOfView,
  ListComparisonView,
  ListPreview,
  ListVersionView,
  ListView,
  PersonRowView,
  PersonView,
} from './list-views.ts';
import type { Saved } from './views.ts';

export const listApi = {
  state: query<null, ListView>(),
  choose: command<null, ListPreview, ListRefusal>(),
  /** A list that came as no file: copied from a letter or a spreadsheet, or typed; tabs, commas or semicolons between the columns. */
  paste: command<{ readonly text: string }, ListPreview, ListRefusal>(),
  /** Which header means what, where the guess was wrong; null = leave that column out. */
  remap: command<
    { readonly previewId: string; readonly columns: Readonly<Record<string, string | null>> },
    ListPreview,
    ListRefusal
  >(),
  accept: command<
    {
      readonly previewId: string;
      readonly receivedFrom: string;
      readonly receivedOn: LocalDate;
      readonly asOf: LocalDate | null;
      readonly basis: 'first' | 'joint' | 'ruling' | 'unilateral';
      readonly reason: string | null;
    },
    ListVersionView,
    ListRefusal
  >(),
  people: query<
    {
      readonly search: string;
      readonly state: 'all' | 'eligible' | 'excluded' | 'challenged';
      readonly offset: number;
      readonly limit: number;
    },
    { readonly total: number; readonly people: readonly PersonRowView[] }
  >(),
  person: query<{ readonly personId: PersonId }, PersonView | null>(),
  /** By number; an ignored version too. Null where there is no such version, or the rules are not frozen. */
  compare: query<{ readonly before: number; readonly after: number }, ListComparisonView | null>(),
  /** "What if the date were …": a dry run, nothing is written. Null before rules are frozen and a list is in force. */
  asOf: query<AsOf, AsOfView | null>(),
  /** Of the question with that key; `persons`: of those it asks about, the ones that the answer is about. */
  answer: command<
    {
      readonly key: string;
      readonly answer: ListAnswer['answer'];
      readonly persons: readonly PersonId[];
      readonly reason: string;
    },
    ListView,
    ListRefusal
  >(),
  /** `unit`: of several units the one that the title belongs to; null where there is one, or where it belongs to none. */
  mapTitle: command<
    { readonly title: string; readonly included: boolean; readonly unit: string | null; readonly reason: string },
    ListView,
    ListRefusal
  >(),
  /** A letter to the employer, for everybody or for some among others drawn by lot. For signers alone it is refused. */
  requestExemplars: command<
    { readonly scope: ExemplarScope },
    Saved,
    SaveRefusal | { readonly kind: 'names-signers' } | { readonly kind: 'nobody-needed' } | { readonly kind: 'nobody-listed' }
  >(),
  /** File names begin with the employee id; exemplars are for the whole list, never only for signers. */
  chooseExemplars: command<
    null,
    { readonly attached: number; readonly refused: readonly { readonly file: string; readonly reason: string }[] },
    ListRefusal
  >(),
} as const;
