import type { InEveryLanguage } from './language.ts';
import { secondLookEn, type SecondLookWording } from './second-look.en.ts';
import { secondLookEs } from './second-look.es.ts';

export const SECOND_LOOK: InEveryLanguage<SecondLookWording> = { en: secondLookEn, es: secondLookEs };
