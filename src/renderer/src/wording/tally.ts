import type { InEveryLanguage } from './language.ts';
import { tallyEn, type TallyWording } from './tally.en.ts';
import { tallyEs } from './tally.es.ts';

export const TALLY: InEveryLanguage<TallyWording> = { en: tallyEn, es: tallyEs };
