import { cardsEn, type CardsWording } from './cards.en.ts';
import { cardsEs } from './cards.es.ts';
import type { InEveryLanguage } from './language.ts';

export const CARDS: InEveryLanguage<CardsWording> = { en: cardsEn, es: cardsEs };
