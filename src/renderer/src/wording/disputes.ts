import { disputesEn, type DisputesWording } from './disputes.en.ts';
import { disputesEs } from './disputes.es.ts';
import type { InEveryLanguage } from './language.ts';

export const DISPUTES: InEveryLanguage<DisputesWording> = { en: disputesEn, es: disputesEs };
