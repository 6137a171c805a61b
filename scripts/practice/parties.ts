/** The parties of the practice matter, all invented, and its days. */
export const EMPLOYER = 'Larkspur Pictures, LLC';
export const UNION = 'Screen Accountants Guild, Local 417';
export const OTHER_LOCAL = 'Screen Accountants Guild, Local 714';
export const NEUTRAL = 'Practice Neutral: Ines Calloway';
export const NOTICE = 'Practice matter: every person, party, card and signature in it is invented.';
/** Printed by the demonstration: it protects nothing. */
export const PASSPHRASE = 'practice larkspur harbor ledger 417';

export const ELIGIBILITY_DATE = '2025-09-26';
export const DEMAND = '2025-09-29';
export const CARDS_RECEIVED = '2025-10-06';
export const REVOCATION_RECEIVED = '2025-10-07';
export const COUNT = '2025-10-08';

export const PAPER_BATCH = 'union-paper';
export const E_CARD_BATCH = 'union-e-cards';
export const LETTER_BATCH = 'letter-to-neutral';

/** A folder for each delivery, so that all files of it are chosen at once. */
export const PAPER_FOLDER = 'deliveries/1-paper-cards';

export const CARDS_PDF = `${PAPER_FOLDER}/cards-october.pdf`;
export const CARDS_TIFF = `${PAPER_FOLDER}/fax-october-3.tif`;
export const E_CARDS = 'deliveries/2-e-cards/e-cards.csv';
export const LETTER = 'deliveries/3-letter/letter-october-7.jpg';
export const EXEMPLARS = 'exemplars/direct-deposit-forms.pdf';
export const LIST_XLSX = 'employee-list.xlsx';
export const LIST_CSV = 'employee-list.csv';
