/** One page a station: what it is for, what to do, what it will not let her do, and why. */
import { heading, list, steps, text, type Article } from '#renderer/help/article.ts';

export const STATION_ARTICLES: readonly Article[] = [
  {
    id: 'rules',
    group: 'stations',
    title: 'Ground rules',
    lead: 'What the parties agreed, term by term, frozen before the first card is opened.',
    blocks: [
      text(
        'Countersign applies a contract, not a law. Every rule of the count is a term of the agreed ground rules; where the parties agreed nothing, the software fills in nothing.',
      ),
      heading('What to do'),
      steps(
        'Choose the template nearest to the agreement. Each term shows where it comes from and whether that source was checked.',
        'Go through the terms with the agreement in hand and correct each one. Fill in the titles of the unit, the dates, the threshold and the accepted names of the union.',
        'Open the silent terms: what the agreement does not say. Ask the parties about those that block; the others matter only if a card or person turns on them.',
        'Read the plain summary aloud to both parties, then freeze. Save both receipts and hand one to each party.',
      ),
      heading('Good to know'),
      list(
        'Freezing hashes the rules; the hash is on the receipts and in the certification.',
        'A later change is an amendment: a new version with a reason and both parties’ consent, or your ruling. Before you make it, the trial shows which decided cards it touches and what the tally would be.',
        'A threshold of “more than half” is not met by exactly half.',
      ),
    ],
  },
  {
    id: 'list',
    group: 'stations',
    title: 'Employee list',
    lead: 'The employer’s payroll list, its versions, and who is eligible on the day that counts.',
    blocks: [
      heading('What to do'),
      steps(
        'Take in the file as the employer delivered it: CSV or a spreadsheet. Say who delivered it and when.',
        'Confirm what each column is. Nothing is dropped in silence: rows that cannot be read are named with their row and column.',
        'Read the quality report before you accept: blank names, doubles, odd dates, titles that no unit names.',
        'Give each unknown title its unit, or say that it belongs to none.',
        'Attach exemplars of signatures for the whole list, never for signers alone: asking only for signers would tell the employer who signed.',
      ),
      heading('Good to know'),
      list(
        'Open a person to see the working: which rows counted, which did not and why, which limb of the formula held. A lawyer can check it by hand.',
        'A newer version shows who was added, removed or changed, and looks again only at the cards it touches. A change that one side made without authority is logged and not applied.',
        'Two rows that may be one person are a question to you, never merged by the machine.',
        'Moving the as-of date only shows who would enter and leave. It changes nothing.',
      ),
    ],
  },
  {
    id: 'cards',
    group: 'stations',
    title: 'Cards',
    lead: 'Deliveries of cards: counted, hashed, receipted, read.',
    blocks: [
      heading('What to do'),
      steps(
        'For each delivery enter who delivered it, when, and how many cards they stated. Then choose or drop the files.',
        'Save the receipt and hand it over before you go on.',
        'Compare stated and found. Where they differ, find out why and write the explanation; until then the count stays shut.',
        'Look through the light table: blanks, backs, pages that are no card.',
        'Enter revocations and a signer’s own denial with the moment of their arrival.',
      ),
      heading('Good to know'),
      list(
        'Originals are kept byte for byte. Turning, straightening and contrast are views.',
        'Every card has a control number that never changes; it is on every view and receipt.',
        'A file that breaks is listed with its reason, and the rest goes on. A file that was taken in before is recognised.',
        'What the machine reads are proposals. Dates written by hand are always confirmed by you.',
      ),
    ],
  },
  {
    id: 'review',
    group: 'stations',
    title: 'Review',
    lead: 'Card by card: do these two match, and what do the rules say of it?',
    blocks: [
      text(
        'The card is on the left. On the right is the person the machine proposes, with its reasons. The machine proposes; you determine, and each determination is recorded under your name.',
      ),
      heading('What to do'),
      steps(
        'Look at the name on the card and at the person. Choose another candidate by its number, or search the list with /.',
        'Correct what was read wrongly with T; confirm the date.',
        'Count with Enter, question with Q, do not count with X, not on the list with N. A card keeps every code that applies; the first of them is the primary one.',
        'What you cannot decide yet: leave it with J, or open a dispute with E.',
      ),
      heading('Good to know'),
      list(
        'An act that the rules forbid stays in its place, shut, and names the rule.',
        'Backspace goes back to the card before, with its whole former state. A change of a decision asks for your reason; the earlier one stays in the record.',
        'The waterfall shows how much each field speaks for or against the person, in bits: one bit doubles the odds.',
        'A date such as 3/4/2026 is never resolved by the machine. Choose which day is meant, or question the card.',
      ),
    ],
  },
  {
    id: 'disputes',
    group: 'stations',
    title: 'Disputes',
    lead: 'Who raised what, both positions, and your ruling with its grounds.',
    blocks: [
      heading('What to do'),
      steps(
        'Open a dispute from a card, from a person, or about the process. Enter who raised it, the ground and the clause.',
        'Enter each party’s position with its time, and attach what they sent.',
        'Compare signatures side by side: together, overlaid, by slider or flicker. Record what you looked at and the outcome: consistent, not consistent, or inconclusive.',
        'Rule, with grounds. A later ruling supersedes; nothing is edited.',
      ),
      heading('Good to know'),
      list(
        'A challenge to a person moves the number of the list; a question about a card moves the number of cards counted. Each dispute shows its swing.',
        '“Rule this first” brings up what could change the result.',
        'Open counts everywhere alike: what is in the docket, and what is questioned or challenged without being in it. Take that up from the top of the docket.',
        'Keep a ruling as a draft until you are sure: it changes no figure, and only you see it.',
        'A second reviewer can look at decided cards without seeing what you decided. Where you differ, you decide anew or say why yours stands.',
        'Take an employer’s evidence for any person on the list, and answer “received” in the same words whether there is a card or not.',
      ),
    ],
  },
  {
    id: 'tally',
    group: 'stations',
    title: 'Tally',
    lead: 'One sentence, the arithmetic behind it, and what could still flip it.',
    blocks: [
      list(
        'Persons are counted, in whole numbers. Two cards of one person count once.',
        'The margin is computed at its worst and at its best over every way of ruling what is open. If the two give different results, the open disputes are determinative, and nothing can be certified.',
        'The smallest sets of rulings that would flip the result tell you where to spend your time.',
        'The tally is yours alone. What the parties may see is in the papers made for them.',
      ),
    ],
  },
  {
    id: 'certify',
    group: 'stations',
    title: 'Certify',
    lead: 'The conditions, the very document, your signature, and what goes to whom.',
    blocks: [
      heading('What to do'),
      steps(
        'Make your signing identity once, or import the one you have. Write the fingerprint on your letterhead or give it by telephone: it is how others know that the signature is yours.',
        'Clear the list of what is unmet. Each line leads to the place where it is settled.',
        'Read the preview. It is the very PDF that will be signed.',
        'Sign with your passphrase. The document is written, verified and recorded in one act.',
        'Save the packages for the parties and hand them over at the same time.',
      ),
      heading('Good to know'),
      list(
        'Where nothing can be certified, sign the report: no result certified.',
        'A mistake found later is put right by a corrected certification that names the one it replaces and says why.',
        'Anyone can check a certification with a PDF reader that checks signatures, with Countersign, or with the verifier that goes with it.',
      ),
    ],
  },
  {
    id: 'record',
    group: 'stations',
    title: 'Record',
    lead: 'Every act, in order, chained so that nothing can be changed unseen.',
    blocks: [
      list(
        'Each act carries the hash of the one before. The last hash is the head; it is printed on receipts and in the certification.',
        'A chain proves nothing against its own keeper unless its head lies elsewhere: that is why both parties keep receipts.',
        'The chain is verified when the matter is opened. If it is broken, the matter can be read and not changed.',
        'The tally is recounted from the record alone before every certification, and must agree.',
      ),
    ],
  },
];
