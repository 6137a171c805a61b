/** The words and the codes, from the same lists that the app itself uses. */
import { CODE_BOOK } from '#core/card/code-book.ts';
import { terms, text, type Article } from '#renderer/help/article.ts';
import { codeTerms } from './code-terms.ts';

export const REFERENCE_ARTICLES: readonly Article[] = [
  {
    id: 'codes',
    group: 'reference',
    title: 'Reason codes',
    lead: 'Why a card or person is not simply counted. A card keeps every code that applies; the first is the primary one.',
    blocks: [
      text(
        'A code has its effect only where the frozen rules give it one; what the rules forbid or allow is shown beside each card.',
      ),
      text(
        'Of each code it is said where it comes from, and whether that was read. None of it binds here: what the parties agreed does.',
      ),
      ...codeTerms({
        kinds: { C: 'About a card', P: 'About a person', R: 'About a revocation', S: 'About a delivery or the list' },
        effects: {
          'not-counted': 'not counted',
          questioned: 'questioned, until ruled',
          excluded: 'person excluded',
          challenged: 'person challenged, until ruled',
          superseded: 'superseded',
          none: 'no effect on the count',
        },
        codes: CODE_BOOK,
        marks: {
          checked: 'read',
          secondary: 'read about',
          memory: 'from memory: confirm before you quote it',
          design: 'nobody’s law, this app’s design',
        },
        source: 'Source',
      }),
    ],
  },
  {
    id: 'words',
    group: 'reference',
    title: 'The words used here',
    lead: 'One word per idea, the same on every screen and paper.',
    blocks: [
      terms(
        { term: 'Matter', means: 'One card check, from appointment to certification; one encrypted file.' },
        {
          term: 'Ground rules',
          means: 'What the parties agreed: every parameter of the count. A silent term is one they did not agree.',
        },
        { term: 'Party', means: 'The employer or employers, and the union. The neutral is the third, who counts.' },
        { term: 'Unit', means: 'The group of workers, described by titles included and excluded.' },
        {
          term: 'Employee list',
          means: 'The employer’s payroll list. It comes in dated versions; a row is one engagement, a person may have several.',
        },
        { term: 'Eligible, excluded, challenged', means: 'The state of a person. Eligible persons are what the majority is of.' },
        { term: 'Batch', means: 'One delivery of cards: who, when, how many were stated.' },
        { term: 'Original', means: 'A file as received, byte for byte.' },
        { term: 'Card', means: 'One signed authorization, with a control number that never changes.' },
        { term: 'Reading', means: 'What the machine read on a card. It determines nothing.' },
        { term: 'Candidate', means: 'A person that the machine proposes for a card, with its reasons.' },
        {
          term: 'Determination',
          means: 'What you decide of a card: counted, not counted, questioned, superseded, not on the list.',
        },
        { term: 'Exemplar', means: 'A specimen of a person’s signature from an employment record.' },
        { term: 'Comparison', means: 'Of a card’s signature with exemplars: consistent, not consistent, inconclusive.' },
        {
          term: 'Dispute',
          means: 'A challenge to a person, a question about a card, or an objection to the process, with positions and a ruling.',
        },
        { term: 'Swing', means: 'By how much a ruling moves the margin.' },
        {
          term: 'Margin',
          means: 'How far the count lies above or below the agreed threshold, at worst and at best over all open disputes.',
        },
        { term: 'Determinative', means: 'Open disputes that could change the result: then nothing is certified.' },
        { term: 'Certification', means: 'The signed PDF that states the result and names nobody.' },
        { term: 'Record', means: 'Every act, in a hash chain. Its last hash is the head.' },
        { term: 'Receipt', means: 'A page for one addressee that confirms what was received or agreed, with the head on it.' },
      ),
    ],
  },
  {
    id: 'keys',
    group: 'reference',
    title: 'Keys',
    lead: 'Everything can be done without a mouse.',
    blocks: [
      terms(
        { term: '?', means: 'The keys of the screen before you.' },
        { term: 'F1', means: 'This help, at the page of the station where you are.' },
        { term: 'M', means: 'Mask or show names.' },
        { term: 'Alt and a digit', means: 'Go to a station, counted from the top.' },
        { term: 'Esc', means: 'Close what lies over the screen; nothing is decided.' },
      ),
    ],
  },
];
