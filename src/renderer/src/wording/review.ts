import type { InEveryLanguage } from './language.ts';
import { reviewEn, type ReviewWording } from './review.en.ts';
import { reviewEs } from './review.es.ts';

export const REVIEW: InEveryLanguage<ReviewWording> = { en: reviewEn, es: reviewEs };
