import type { InEveryLanguage } from './language.ts';
import { tourEn, type TourWording } from './tour.en.ts';
import { tourEs } from './tour.es.ts';

export const TOUR_WORDS: InEveryLanguage<TourWording> = { en: tourEn, es: tourEs };
