/** The README beside the made files. */
import { NOTICE } from './parties.ts';

export function practiceReadme(): string {
  return `# The practice matter

${NOTICE} Telephone numbers are of the reserved 555-01 range, e-mail addresses of example.net. No company, union or
person of these names is meant.

A streamer's production accountants in two states ask to be recognised. Their employer agreed to recognise the union if a
neutral finds that a majority of sixty people signed. Forty-eight papers reach her: forty-three paper cards, a blank
page, a damaged file, two electronic cards and a letter. They come in three deliveries, each a folder of \`deliveries\`.

| file | what it is |
|---|---|
| \`rules.json\` | the agreed ground rules, every term settled |
| \`employee-list.xlsx\`, \`employee-list.csv\` | the employer's list as exchanged, with the challenges both sides noted; twice the same |
| \`deliveries/1-paper-cards/cards-october.pdf\` | fourteen pages from a sheet feeder, one card a page; page 9 is blank |
| \`deliveries/1-paper-cards/fax-october-3.tif\` | six cards by fax, one TIFF, black and white (CCITT group 4) |
| \`deliveries/1-paper-cards/scan-*.jpg\`, \`scan-*.png\`, \`IMG_*.jpg\` | twenty-four single cards: scans and photographs; \`scan-0125.jpg\` is damaged on purpose |
| \`deliveries/2-e-cards/e-cards.csv\` | two electronic cards, one drawn, one typed |
| \`deliveries/3-letter/letter-october-7.jpg\` | one revocation, by hand |
| \`exemplars/direct-deposit-forms.pdf\` | a signature of each of the sixty, signers or not; page n is employee LP-(1000 + n) |
| \`truth.json\` | what a careful neutral finds: facts, determinations, disputes, rulings, figures |
| \`register.csv\`, \`rulings.json\` | the same as input of \`countersign tally\` |
| \`MANIFEST.json\` | size and SHA-256 of each file |

## What is planted
Signed twice (D08, D13) · paper and e-card (D22, D47) · two family names (D24, D25) · father and son of one name (D32) ·
not on the list (D44) · no date (D19) · a date that reads two ways (D33) · before the window (D14) · unsigned (D12) · another
local (D39) · two purposes (D20, D35, D36) · a date struck out (D37) · a signature unlike the exemplar (D34) · too little to
compare (D38) · revoked in time (D40, D48) · left before the eligibility date (D43) · left after it (D26) · a supervisor challenged
(D41) · on loan (D42) · a blank page (D09) · a damaged file (D45).

Before any ruling the open disputes decide the result; after the neutral's eight rulings there is a majority that the four
open ones cannot turn.

## How it was made
\`npm run practice\` (scripts/make-practice.ts) draws everything from a fixed seed: forms, handwriting and signatures as outlines,
then turns, skews, folds, stains, lights and compresses them as a scanner, a fax or a telephone would. Run again with the same
versions of the packages it gives the same bytes. Signatures are two oscillations with a manner per person; no real signature was used.

## Typefaces
Used as outlines in the pictures; the font files are not here. SIL Open Font License 1.1: Kalam, Patrick Hand, Architects Daughter,
Handlee, Indie Flower, Gloria Hallelujah, Covered By Your Grace, Shadows Into Light, Caveat, Cedarville Cursive, Reenie Beanie,
The Girl Next Door, Delius, Gochi Hand, Courier Prime, Source Sans 3, Source Serif 4. Apache License 2.0: Schoolbell, Homemade
Apple, Special Elite.
`;
}
