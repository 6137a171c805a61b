/** What is around the pages of the help; the pages stand in the help's own folder, as data that can be searched. */
import type { Article } from '#renderer/help/article.ts';
import { writtenEn } from './written.ts';

const groups: Readonly<Record<Article['group'], string>> = {
  begin: 'Begin',
  stations: 'Stations',
  work: 'Your work',
  reference: 'Reference',
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
};

export type HelpWording = typeof helpEn;
