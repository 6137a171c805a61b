import type { Article } from './article.ts';
import { REFERENCE_ARTICLES } from './articles-reference.ts';
import { STATION_ARTICLES } from './articles-stations.ts';
import { BEGIN_ARTICLES, WORK_ARTICLES } from './articles-work.ts';

/** All of the help, in its order. */
export const ARTICLES: readonly Article[] = [...BEGIN_ARTICLES, ...STATION_ARTICLES, ...WORK_ARTICLES, ...REFERENCE_ARTICLES];
