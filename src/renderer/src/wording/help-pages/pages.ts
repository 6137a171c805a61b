import type { InEveryLanguage } from '../language.ts';
import type { Article } from '#renderer/help/article.ts';
import { REFERENCE_ARTICLES } from './reference.en.ts';
import { REFERENCE_ARTICLES_ES } from './reference.es.ts';
import { STATION_ARTICLES } from './stations.en.ts';
import { STATION_ARTICLES_ES } from './stations.es.ts';
import { BEGIN_ARTICLES, WORK_ARTICLES } from './work.en.ts';
import { BEGIN_ARTICLES_ES, WORK_ARTICLES_ES } from './work.es.ts';

/** All of the help, in its order. */
export const ARTICLES: InEveryLanguage<readonly Article[]> = {
  en: [...BEGIN_ARTICLES, ...STATION_ARTICLES, ...WORK_ARTICLES, ...REFERENCE_ARTICLES],
  es: [...BEGIN_ARTICLES_ES, ...STATION_ARTICLES_ES, ...WORK_ARTICLES_ES, ...REFERENCE_ARTICLES_ES],
};
