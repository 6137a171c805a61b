/** What a neutral asks at the beginning, at the end, and when something goes wrong. */
import { heading, list, steps, terms, text, type Article } from '#renderer/help/article.ts';

export const BEGIN_ARTICLES: readonly Article[] = [
  {
    id: 'begin',
    group: 'begin',
    title: 'A card check in eight stations',
    lead: 'From the agreement to the signed certification, in the order of the left-hand column.',
    blocks: [
      steps(
        'Ground rules: enter what the parties agreed, and freeze it.',
        'Employee list: take in the payroll list and see who is eligible.',
        'Cards: take in each delivery; stated and found must agree or be explained.',
        'Review: determine every card.',
        'Disputes: hear both sides, compare, rule.',
        'Tally: see the result and what could flip it.',
        'Certify: sign, and hand each party its papers.',
        'Record: find every act again, verified.',
      ),
      text(
        'Nothing is lost if you stop: every act is kept the moment it is done. Close the matter and open it again with your passphrase.',
      ),
      text('Begin with the practice matter. It is invented, it has the usual trouble in it, and nothing you do there matters.'),
    ],
  },
  {
    id: 'promises',
    group: 'begin',
    title: 'What you can promise the parties',
    lead: 'Eight sentences that hold, and that you can show.',
    blocks: [
      list(
        'The agreement is applied as written and frozen before the first card; a silent term blocks where it matters.',
        'Persons are counted, not pieces of paper; half is not a majority.',
        'No machine counts or refuses a card. Each is determined by a named person.',
        'Nothing is certified that an open dispute could change.',
        'No paper made for a party names anyone who signed or did not, nor lets it be worked out.',
        'Originals are kept as received. A correction is a new act with a reason.',
        'Anyone can check the certification without this software.',
        'This software makes no connection, ever.',
      ),
    ],
  },
];

export const WORK_ARTICLES: readonly Article[] = [
  {
    id: 'handing-over',
    group: 'work',
    title: 'What to hand to whom, and when',
    lead: 'Each paper has one addressee. What one side holds must tell it nothing about the other’s.',
    blocks: [
      terms(
        {
          term: 'When the rules are frozen',
          means: 'A receipt of the ground rules to each party, with the rules’ hash and the head of the record.',
          note: 'both parties',
        },
        {
          term: 'When a list is accepted',
          means: 'A receipt of the list: file, hash, rows, moment. It says nothing of cards.',
          note: 'employer',
        },
        {
          term: 'When cards are delivered',
          means: 'A receipt of the delivery: stated and found, each file’s hash, moment. Never hand it to the employer.',
          note: 'union',
        },
        {
          term: 'When evidence about a person comes from the employer',
          means: '“Received”, in the same words whether or not there is a card.',
          note: 'employer',
        },
        {
          term: 'When the certification is signed',
          means: 'The certification and its party package, to both at the same time.',
          note: 'both parties',
        },
        {
          term: 'When someone asks whether she was counted rightly',
          means: 'Her own proof, to herself alone.',
          note: 'that person',
        },
        {
          term: 'When the matter is closed out',
          means:
            'First seal the record for the challenge period. Then cards back to the union, list and exemplars back to the employer or destroyed as agreed, with a certificate of disposal.',
          note: 'each its own',
        },
      ),
      text('The worksheet names people. It is yours alone: encrypted, and never an enclosure.'),
      text(
        'Say no totals on the telephone. Two partial totals given at different times can tell who signed in between; the papers made here are checked for that.',
      ),
    ],
  },
  {
    id: 'before-signing',
    group: 'work',
    title: 'Before you sign',
    lead: 'A checklist that the conditions on the Certify station do not replace: some things only you can know.',
    blocks: [
      steps(
        'Have both parties confirmed every silent term that you filled, in writing?',
        'Does the unit in the certification read as in the agreement, word for word?',
        'Is the eligibility date the agreed one, and is the list in force of that date?',
        'Are all stated numbers equal to what was found, or explained in words that you would read out?',
        'Have you looked again at every card that the queue asks you to look at again?',
        'Has each party been heard on every dispute that you ruled on?',
        'Does the tally say that open disputes are not determinative?',
        'Does the preview name nobody?',
        'Have you told both parties the fingerprint of your identity by another way than the document?',
        'Is there a backup on another disk, and the recovery sheet in another room?',
      ),
    ],
  },
  {
    id: 'trouble',
    group: 'work',
    title: 'When something goes wrong',
    lead: 'A lost passphrase, a damaged file, a late delivery, a wrong count.',
    blocks: [
      terms(
        {
          term: 'The passphrase is lost',
          means:
            'The recovery sheet opens the matter; then choose a new passphrase. Without the sheet nobody can open it, we included.',
        },
        {
          term: 'The file is damaged or the record’s chain is broken',
          means:
            'The matter opens for reading. Open the last backup; save what is readable from the damaged one and compare the heads with those on the receipts.',
        },
        {
          term: 'The power fails or the computer stops',
          means: 'Open the matter again. What was acknowledged is there; an unfinished reading goes on by itself.',
        },
        {
          term: 'Cards come after the deadline',
          means:
            'Take them in as a delivery with its real moment. The rules say whether they count; nothing is turned away unseen.',
        },
        {
          term: 'The employer sends a changed list',
          means: 'Take it in as a version. Without both parties’ consent or your ruling it is logged and not applied.',
        },
        {
          term: 'You find a mistake after signing',
          means: 'Put it right with a reason, and issue a corrected certification. The earlier one stays, named in the new one.',
        },
        {
          term: 'Somebody shows you a certification that looks odd',
          means: 'Certify, “Verify a file”: it says what was changed, or that the signer is not the one you know.',
        },
      ),
    ],
  },
  {
    id: 'closing-out',
    group: 'work',
    title: 'Closing the matter out',
    lead: 'What is given back, what is destroyed, and what stays for whoever says afterwards that she never signed.',
    blocks: [
      steps(
        'On the Certify station, seal the record for the challenge period, under a passphrase of its own. It is opened again and checked before it counts.',
        'Give back or destroy cards, list and exemplars, and let the certificate of disposal say so. While the certification can be challenged, nothing is destroyed before the record is sealed.',
        'Destroy the matter file with every backup, if that is agreed. The certificate of disposal says so too.',
        'When the challenge period is over and nothing is open, destroy the sealed record as well.',
      ),
      heading('What the sealed record holds'),
      list(
        'The certifications, the ground rules, the figures, and the record of acts. Of an act that could name somebody it keeps the hash alone.',
        'Of each card its number, its state, its codes, and the hashes of its file and pictures. No picture, no list, no name, nothing that you wrote.',
        'Keyed digests of the ids and names of those whose cards they are: so a person can be asked for, and nobody can be read off. Whoever has the file and its passphrase could try every name of a list. Keep the two apart.',
      ),
      heading('When somebody says that she never signed'),
      steps(
        'While the matter is open: enter her denial on the Cards station. Her card comes into dispute, and the certification says whether its result is certain without it. Rule, and certify again.',
        'After it is closed out: open the sealed record from the first page of the app. Say why and for whom; it keeps that before it shows anything.',
        'Enter the allegation with her id or her full name. It shows her card, if there is one, and whether the result is certain without it.',
        'Let the union bring back the card, and compare the file: it is known by its bytes.',
        'Say what you found, and save the notice to the parties. It tells numbers and whether the result stands, and nobody’s name.',
      ),
    ],
  },
  {
    id: 'privacy',
    group: 'work',
    title: 'Keeping names to yourself',
    lead: 'A leaked name can cost a job.',
    blocks: [
      list(
        'M masks every name on the screen. Use it before anyone stands behind you, and always on a projector.',
        'The matter is one encrypted file. Copy it and it is backed up; destroy it and it is gone. Do not keep loose scans beside it.',
        'The window’s title and the list of recent files carry the reference only. Choose one that names nobody.',
        'Do not send the matter by mail. If it must travel, the passphrase travels another way.',
        'Papers for a party come from the Certify station only; a picture of the screen is not one.',
      ),
      heading('A joint session'),
      text(
        'Shift+M begins one and ends it: names masked, large type, high contrast. Beside a card rows and titles are hidden too: the employer wrote the list. Words that you typed yourself, such as a ground, are shown as they are.',
      ),
    ],
  },
];
