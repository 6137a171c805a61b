/** The sentences of the desk behind the window, in Spanish. */
import { CODE_BOOK } from '#core/card/code-book.ts';
import { REASON_CODES } from '#core/card/reason-codes.ts';
import { codesEs } from '../codes.es.ts';
import { agreeingEs } from './agreeing.es.ts';
import { certifyingEs } from './certifying.es.ts';
import { filesEs } from './files.es.ts';
import { matchingEs } from './matching.es.ts';
import { peopleEs } from './people.es.ts';
import { practiceEs } from './practice.es.ts';
import { rulesOfCardsEs } from './rules-of-cards.es.ts';
import { makeSayer, type Catalogue } from './sentences.ts';

const labelsEs: Catalogue = Object.fromEntries(REASON_CODES.map((code) => [CODE_BOOK[code].label, codesEs[code].label]));

export const CATALOGUES: readonly Catalogue[] = [
  matchingEs,
  rulesOfCardsEs,
  peopleEs,
  filesEs,
  certifyingEs,
  agreeingEs,
  practiceEs,
  labelsEs,
];

export const inSpanish = makeSayer(Object.assign({}, ...CATALOGUES) as Catalogue, { ' and ': ' y ', ' or ': ' o ' });

/** Within a sentence of the window: as it came where it is not known. */
export const sentenceEs = (english: string): string => inSpanish(english) ?? english;
