import { type AnyPart, anyPart } from '../part.ts';
import { boxedDates } from './boxed-dates.ts';
import { chequePayees } from './cheque-payees.ts';
import { composedDates } from './composed-dates.ts';
import { drawnCards } from './drawn-cards.ts';
import { drawnCursive } from './drawn-cursive.ts';
import { freeDates } from './free-dates.ts';
import { hostileFiles } from './hostile-files.ts';
import { largeFiles } from './large-files.ts';
import { otherForms } from './other-forms.ts';
import { practiceCards } from './practice-cards.ts';
import { printedNames } from './printed-names.ts';
import { secondsACard } from './seconds-a-card.ts';
import { unseenCards } from './unseen-cards.ts';

export const PARTS: readonly AnyPart[] = [
  anyPart(printedNames),
  anyPart(chequePayees),
  anyPart(drawnCursive),
  anyPart(boxedDates),
  anyPart(composedDates),
  anyPart(freeDates),
  anyPart(unseenCards),
  anyPart(drawnCards),
  anyPart(secondsACard),
  anyPart(otherForms),
  anyPart(practiceCards),
  anyPart(hostileFiles),
  anyPart(largeFiles),
];
