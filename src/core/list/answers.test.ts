import { expect, test } from 'vitest';
import { aList } from '#test/builders/list.ts';
import { someRules } from '#test/builders/rules.ts';
import type { PersonId } from '../ids.ts';
import { askedQuestions, standsFor, withAnswers, type ListAnswer } from './answers.ts';
import { judgePersons } from './eligibility.ts';

const mark = (text: string): string => `m${text.length}${text.slice(0, 3)}`;
const ids = (...personIds: string[]) => personIds as PersonId[];
const onePerson = (...persons: string[]): ListAnswer => ({
  question: 'possibly-one-person',
  answer: 'one-person',
  persons: ids(...persons),
  marks: [],
});
const twoPeople = (...persons: string[]): ListAnswer => ({ ...onePerson(...persons), answer: 'different-people' });
const TWICE = aList([
  { employee_id: '101', name: 'Ana Ruiz', title: 'Editor' },
  { employee_id: '205', name: 'Ana Ruiz', title: 'Runner' },
  { employee_id: '300', name: 'Bo Chen' },
]);
const peopleOf = (list: ReturnType<typeof aList>, ...answers: ListAnswer[]) =>
  withAnswers(list, answers, mark).people.map(({ personId, rows }) => [personId, rows.map(({ row }) => row)]);

test('two ids that were found to be one person are one person with the rows of both, and carry P08', () => {
  expect(peopleOf(TWICE, onePerson('101', '205'))).toEqual([
    ['101', [2, 3]],
    ['300', [4]],
  ]);
  const list = withAnswers(TWICE, [onePerson('101', '205')], mark);
  const [ana] = judgePersons({ rules: someRules({}), list, rulings: [], titleMappings: [] });
  expect(ana).toMatchObject({ personId: '101', state: 'eligible', codes: ['P08'] });
  expect(ana?.working.notes).toContain('Found by the neutral to be one person: 101, 205 (rows 2, 3).');
});

test('the last answer stands: told apart again, they are two as they were on the list', () => {
  const answers = [onePerson('101', '205'), twoPeople('101', '205')];
  expect(withAnswers(TWICE, answers, mark).people).toEqual(TWICE.people);
  expect(standsFor(answers)('205' as PersonId)).toBe('205');
});

test('an answer about one of three leaves the other two as they were said to be', () => {
  const whose = standsFor([onePerson('a', 'b', 'c'), twoPeople('a', 'c')]);
  expect(ids('a', 'b', 'c', 'd').map(whose)).toEqual(['a', 'a', 'c', 'd']);
});

test('a question of two is open until it is answered, and each of three must be settled with each', () => {
  const three = aList(['1', '2', '3'].map((employee_id) => ({ employee_id, name: 'Ana Ruiz' })));
  const answered = (...answers: ListAnswer[]) => askedQuestions(three, three.questions, { answers, mark })[0]?.answered;
  expect(answered()).toBeNull();
  expect(answered(twoPeople('1', '2'))).toBeNull();
  expect(answered(twoPeople('1', '2', '3'))).toBe('different-people');
  expect(answered(onePerson('1', '2', '3'))).toBe('one-person');
  expect(answered(onePerson('1', '2'))).toBeNull();
  expect(answered(onePerson('1', '2'), twoPeople('1', '3'))).toBe('some-one-person');
});

const MARRIED = aList([
  { employee_id: '101', name: 'Ana Ruiz' },
  { employee_id: '101', name: 'Ana Whitfield-Long' },
  { employee_id: '101', name: 'Ana Ruiz', title: 'Editor' },
]);
const asked = (list: typeof MARRIED, ...answers: ListAnswer[]) =>
  askedQuestions(list, list.questions, { answers, mark }).find(({ kind }) => kind === 'one-id-two-names');

test('two names of one id that are different people become two, the first of them under the id', () => {
  const { marks = [] } = asked(MARRIED) ?? {};
  expect(marks).toHaveLength(2);
  const answer: ListAnswer = { question: 'one-id-two-names', answer: 'different-people', persons: ids('101'), marks };
  expect(peopleOf(MARRIED, answer)).toEqual([
    ['101', [2, 4]],
    [`101~${marks[1]}`, [3]],
  ]);
  expect(asked(MARRIED, answer)?.answered).toBe('different-people');
});

test('a name that the answer did not know stays under the id, and of it is asked anew', () => {
  const { marks = [] } = asked(MARRIED) ?? {};
  const answer: ListAnswer = { question: 'one-id-two-names', answer: 'one-person', persons: ids('101'), marks };
  expect(asked(MARRIED, answer)?.answered).toBe('one-person');
  const newer = aList([
    { employee_id: '101', name: 'Ana Ruiz' },
    { employee_id: '101', name: 'Cornelius Vanderplank' },
  ]);
  expect(asked(newer, answer)?.answered).toBeNull();
  expect(peopleOf(newer, { ...answer, answer: 'different-people' })).toEqual([['101', [2, 3]]]);
});

test('rows without ids that were taken as one person by a title are two once the neutral says so', () => {
  const weak = aList([
    { name: 'Ana Ruiz', title: 'Editor', department: 'Night shift' },
    { name: 'Ana Ruiz', title: 'Editor' },
  ]);
  expect(weak.people).toHaveLength(1);
  const [question] = askedQuestions(weak, weak.questions, { answers: [], mark: (text) => text });
  const answer: ListAnswer = {
    question: 'possibly-one-person',
    answer: 'different-people',
    persons: question?.persons ?? [],
    marks: question?.marks ?? [],
  };
  expect(withAnswers(weak, [answer], (text) => text).people).toHaveLength(2);
});

test('a row that was looked at is asked about again when the file says something else of it', () => {
  const odd = aList([{ employee_id: '1', name: 'Ana Ruiz', started_on: '1902-03-01' }]);
  const [question] = askedQuestions(odd, odd.questions, { answers: [], mark: (text) => text });
  const answers: readonly ListAnswer[] = [{ question: 'odd-date', answer: 'noted', persons: [], marks: question?.marks ?? [] }];
  expect(question?.persons).toEqual([]);
  expect(askedQuestions(odd, odd.questions, { answers, mark: (text) => text })[0]?.answered).toBe('noted');
  const newer = aList([{ employee_id: '1', name: 'Ana Ruiz', started_on: '1903-03-01' }]);
  expect(askedQuestions(newer, newer.questions, { answers, mark: (text) => text })[0]?.answered).toBeNull();
});
