/** What is around the pages of the help; the pages themselves are English. */
import type { Article } from '#renderer/help/article.ts';
import { writtenEn } from './written.ts';

const groups: Readonly<Record<Article['group'], string>> = {
  Begin: 'Begin',
  Stations: 'Stations',
  'Your work': 'Your work',
  Reference: 'Reference',
};

export const helpEn = {
  title: 'Help',
  pages: 'Pages of the help',
  search: 'Search the help',
  nothing: 'Nothing found',
  found: (n: number) => writtenEn.counted(n, 'page', 'pages'),
  tryOne: 'Try one word, or only its beginning.',
  printPage: 'Print this page …',
  printAll: 'Print all of the help …',
  groups,
  /** In another language: that the pages are English. Null where they are in the reader's. */
  language: null as string | null,
};

export type HelpWording = typeof helpEn;
