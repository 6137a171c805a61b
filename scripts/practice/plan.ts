/** The forty-eight deliveries, one line each: who, on which paper, in which hand, what is written, what is wrong with it. */
import type { HandName } from './fonts.ts';
import { CARDS_PDF, CARDS_TIFF, PAPER_FOLDER } from './parties.ts';
import type { Device } from './scan.ts';

export type Layout = 'half-letter' | 'boxed' | 'typed';

export type PlannedCard = {
  /** `D01` to `D48`: the number of the delivery, used as `card_id` in the register. */
  readonly id: string;
  readonly kind: 'card';
  readonly file: string;
  readonly page: number;
  /** Null: not on the list. */
  readonly person: string | null;
  readonly layout: Layout;
  readonly hand: HandName;
  readonly ink: string;
  readonly name: string;
  readonly date: string;
  /** The day as a careful reader has it: ISO, raw where the paper leaves it open, null where there is none. */
  readonly signedOn: string | null;
  readonly device: Device;
  readonly turned: 0 | 90 | 180 | 270;
  readonly skewDegrees: number;
  readonly quirks: Quirks;
};

export type Quirks = {
  readonly wording?: 'dual-purpose';
  readonly otherLocal?: true;
  readonly unsigned?: true;
  /** Drawn by another hand than the exemplar's. */
  readonly otherHand?: true;
  readonly shortSignature?: true;
  readonly struckDate?: string;
  readonly capitals?: true;
  readonly noEmail?: true;
  readonly noAddress?: true;
  readonly folded?: true;
  readonly stained?: true;
  readonly pale?: true;
  /** The title as the signer calls it. */
  readonly title?: string;
  readonly employer?: string;
  /** Left off the card. */
  readonly noTitle?: true;
};

const BLUE = '#1c3186';
const BLACK = '#1d1d22';
const NAVY = '#22284f';
const GRAY = '#4b4b52';

type Row = readonly [
  person: string | null,
  layout: Layout,
  hand: HandName,
  ink: string,
  name: string,
  date: string,
  signedOn: string | null,
  turned: 0 | 90 | 180 | 270,
  skewDegrees: number,
  quirks?: Quirks,
];

/** One file scanned through a sheet feeder; its ninth page is blank (D09). */
const PDF_ROWS: readonly (Row | 'blank')[] = [
  ['LP-1001', 'half-letter', 'kalam', BLUE, 'Siobhan Brennan', 'Sept 4, 2025', '2025-09-04', 0, 0.6],
  ['LP-1002', 'half-letter', 'school', BLACK, 'Mai Nguyen', '9/16/25', '2025-09-16', 0, -1.1],
  ['LP-1003', 'boxed', 'architect', BLUE, 'Garcia Lopez, Jose L.', '9-18-2025', '2025-09-18', 0, 0.4, { title: 'Payroll acct.' }],
  ['LP-1004', 'typed', 'kalam', BLACK, 'Pieter van der Meer', 'Sept. 19, 2025', '2025-09-19', 0, -0.7],
  ['LP-1005', 'half-letter', 'girl', BLACK, 'Marcus Washington III', '9-22-25', '2025-09-22', 180, 1.2, { capitals: true }],
  ['LP-1006', 'half-letter', 'handlee', BLUE, 'Aisha Abdullahi', 'August 28, 2025', '2025-08-28', 0, 0.9, { noEmail: true }],
  ['LP-1007', 'boxed', 'delius', BLACK, 'Zhang, Xiaoming', '09/24/2025', '2025-09-24', 0, -0.5],
  ['LP-1008', 'half-letter', 'patrick', BLUE, 'Priya Subramaniam', '9/9/2025', '2025-09-09', 0, 1.6],
  'blank',
  ['LP-1009', 'typed', 'kalam', BLACK, 'Kateryna Kovalenko', '09/23/2025', '2025-09-23', 0, 0.5],
  ['LP-1010', 'half-letter', 'reenie', BLACK, 'DeShawn Jackson', 'Sept 30, 2025', '2025-09-30', 0, -1.4, { folded: true }],
  ['LP-1045', 'half-letter', 'gochi', BLUE, 'Kimberly Brown', '9/17/2025', '2025-09-17', 0, 0.7, { unsigned: true }],
  ['LP-1008', 'half-letter', 'patrick', BLACK, 'P. Subramaniam', '9/29/25', '2025-09-29', 0, -0.9, { noAddress: true }],
  ['LP-1040', 'half-letter', 'grace', GRAY, 'Stan Wojcik', 'Sept 12, 2024', '2024-09-12', 0, 2.1, { stained: true }],
];

const TIFF_ROWS: readonly Row[] = [
  ['LP-1012', 'half-letter', 'kalam', BLACK, 'Sean P. McDonough', '9/25/25', '2025-09-25', 0, 0.8],
  ['LP-1013', 'half-letter', 'indie', BLACK, 'Angela DiMarco', 'Sept 15 2025', '2025-09-15', 0, -1.3],
  ['LP-1014', 'typed', 'kalam', BLACK, 'Hakon Sorlie', '25 September 2025', '2025-09-25', 0, 0.4],
  ['LP-1015', 'half-letter', 'shadows', BLACK, 'Jean-Pierre Beaulieu', '9-26-25', '2025-09-26', 0, 1.1],
  ['LP-1021', 'half-letter', 'architect', BLACK, 'Tyler Smith', '', null, 0, -0.6],
  ['LP-1036', 'half-letter', 'patrick', BLACK, 'Rajesh Patel', '8/21/2025', '2025-08-21', 0, 1.8, { wording: 'dual-purpose' }],
];

/** Single images: `p` marks a photograph by telephone, `png` a file saved as PNG. */
const SINGLE_ROWS: readonly (readonly ['s' | 'p' | 'png', ...Row])[] = [
  ['s', 'LP-1011', 'half-letter', 'caveat', BLUE, 'Maria Elena Hernandez', 'Sept 27, 2025', '2025-09-27', 0, 1.3],
  ['s', 'LP-1017', 'half-letter', 'gochi', BLACK, 'Kwame Mensah', '9/19/25', '2025-09-19', 180, -0.8],
  ['p', 'LP-1018', 'boxed', 'cedarville', NAVY, 'Al-Sayed, Fatima Z.', 'Sept 21, 2025', '2025-09-21', 0, -1.6],
  ['s', 'LP-1020', 'half-letter', 'indie', BLUE, 'Rebecca Goldfarb', 'Aug 29, 2025', '2025-08-29', 0, 0.9],
  ['s', 'LP-1020', 'boxed', 'indie', BLACK, 'Stein, Rebecca', '9/26/2025', '2025-09-26', 90, 0.6],
  ['png', 'LP-1024', 'typed', 'kalam', BLACK, 'Nicole St. James', '09/18/2025', '2025-09-18', 0, -1.0],
  ['s', 'LP-1027', 'half-letter', 'reenie', BLUE, 'Luis Peña', '9-20-25', '2025-09-20', 0, 2.4, { folded: true }],
  ['p', 'LP-1030', 'half-letter', 'handlee', BLACK, 'Ngozi Okonkwo', '9/28/2025', '2025-09-28', 0, 2.0],
  ['s', 'LP-1034', 'boxed', 'school', BLUE, 'Singh, Harpreet', 'Oct 1, 2025', '2025-10-01', 0, -1.5],
  ['s', 'LP-1038', 'half-letter', 'apple', NAVY, "Brendan O'Malley", 'Sept. 30, 2025', '2025-09-30', 0, -2.2],
  ['png', 'LP-1049', 'half-letter', 'shadows', BLUE, 'Ana Ferreira', '9/22/25', '2025-09-22', 270, 0.7, { noAddress: true }],
  ['s', 'LP-1058', 'half-letter', 'kalam', BLACK, 'Anthony Moretti', '9/23/2025', '2025-09-23', 0, 1.0],
  ['s', 'LP-1025', 'half-letter', 'delius', BLUE, 'Min-Jun Kim', '10/09/2024', '10/09/2024', 0, -0.9],
  ['s', 'LP-1032', 'boxed', 'girl', BLACK, 'Tran, Linh', '9/24/25', '2025-09-24', 0, 0.8, { otherHand: true }],
  ['s', 'LP-1043', 'half-letter', 'grace', BLACK, 'Jamal Robinson', '8-22-25', '2025-08-22', 0, 1.5, { wording: 'dual-purpose' }],
  [
    'p',
    'LP-1047',
    'half-letter',
    'caveat',
    BLUE,
    'Jessica Rodriguez',
    'Aug 20, 2025',
    '2025-08-20',
    0,
    -1.9,
    { wording: 'dual-purpose' },
  ],
  [
    's',
    'LP-1053',
    'half-letter',
    'patrick',
    BLUE,
    'Yusuf Demir',
    'Sept 23, 2025',
    '2025-09-23',
    0,
    -1.2,
    { struckDate: 'Sept 13' },
  ],
  [
    's',
    'LP-1055',
    'half-letter',
    'school',
    BLACK,
    'Mei-Ling Wu',
    '9/25/2025',
    '2025-09-25',
    0,
    0.5,
    { shortSignature: true, pale: true },
  ],
  ['s', 'LP-1029', 'boxed', 'architect', BLUE, 'Volkov, Dmitri', 'Sept 16, 2025', '2025-09-16', 0, 1.9, { otherLocal: true }],
  ['s', 'LP-1035', 'half-letter', 'handlee', BLUE, 'Gurdeep Kaur', '9/15/25', '2025-09-15', 0, -0.4],
  ['s', 'LP-1016', 'half-letter', 'cedarville', BLACK, 'Olga Petrova', 'Sept 26, 2025', '2025-09-26', 0, 0.9, { stained: true }],
  ['png', 'LP-1031', 'typed', 'kalam', 'typewriter', 'Samuel K. Adeyemi', 'Sept. 25, 2025', '2025-09-25', 0, 1.4],
  ['s', 'LP-1033', 'half-letter', 'gloria', BLACK, 'Quang Pham', 'Sept 5, 2025', '2025-09-05', 0, -1.7],
  ['s', null, 'typed', 'kalam', 'typewriter', 'Walter Pruitt', 'Sept. 29, 2025', '2025-09-29', 0, -0.6],
];

export const BLANK_PAGE = { id: 'D09', file: CARDS_PDF, page: 9 } as const;
export const UNREADABLE_FILE = { id: 'D45', file: `${PAPER_FOLDER}/scan-0125.jpg` } as const;
export const E_CARD_IDS = { johansson: 'D46', mensah: 'D47' } as const;
export const LETTER_ID = 'D48';

export const PLANNED_CARDS: readonly PlannedCard[] = [
  ...PDF_ROWS.flatMap((row, index) => (row === 'blank' ? [] : [planned(row, index + 1, CARDS_PDF, index + 1, 'scanner')])),
  ...TIFF_ROWS.map((row, index) => planned(row, index + 15, CARDS_TIFF, index + 1, 'fax')),
  ...SINGLE_ROWS.map(([made, ...row], index) =>
    planned(row, index + 21, singleFile(made, index), 1, made === 'p' ? 'phone' : 'scanner'),
  ),
];

function planned(row: Row, delivery: number, file: string, page: number, device: Device): PlannedCard {
  const [person, layout, hand, ink, name, date, signedOn, turned, skewDegrees, quirks = {}] = row;
  const id = `D${String(delivery).padStart(2, '0')}`;
  return { id, kind: 'card', file, page, person, layout, hand, ink, name, date, signedOn, device, turned, skewDegrees, quirks };
}

/** File names say nothing of the signer. */
function singleFile(made: 's' | 'p' | 'png', index: number): string {
  const number = String(101 + index).padStart(4, '0');
  return `${PAPER_FOLDER}/${made === 'p' ? `IMG_2${number.slice(1)}` : `scan-${number}`}.${made === 'png' ? 'png' : 'jpg'}`;
}
