import { expect, test } from 'vitest';
import { rulesJson } from '#test/builders/rules.ts';
import { parseGroundRules, type RulesProblem } from './parse-rules.ts';
import { isUnwritten, problemInWords, termsOfProblem } from './problem-words.ts';

const problemsOf = (change: Parameters<typeof rulesJson>[0]): readonly RulesProblem[] => {
  const parsed = parseGroundRules(rulesJson(change));
  return parsed.ok ? [] : parsed.error;
};

test('a contradiction names the terms on both sides and what is wrong between them', () => {
  const [problem] = problemsOf({
    signatureComparison: { mode: 'sample', noExemplar: 'count', inconclusive: 'question', sample: null },
  });
  expect(problem && termsOfProblem(problem)).toEqual(['signatureComparison.mode', 'signatureComparison.sample']);
  expect(problem && problemInWords(problem)).toBe('a sample needs its size and seed');
});

test('a blank that every agreement must fill is unwritten, a wrong word is not', () => {
  const [blank] = problemsOf({
    parties: {
      employers: ['Acme Films'],
      union: { name: ' ', acceptedNames: [] },
      neutral: { name: 'N. Neutral', appointedBy: null },
    },
  });
  const [wrong] = problemsOf({ duplicates: 'whichever' });
  expect(blank && isUnwritten(blank)).toBe(true);
  expect(wrong && isUnwritten(wrong)).toBe(false);
  expect(wrong && problemInWords(wrong)).toMatch(/^"whichever" is not one of the values\. Allowed: /);
});
