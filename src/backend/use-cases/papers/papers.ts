/** Papers of a matter: what every one of them says of itself. */
import type { PaperContext } from '#core/certification/papers/paper.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { keptParticulars } from '#backend/db/particulars-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { printedSeal } from './particulars.ts';

/** Letter in the Americas, A4 elsewhere; Letter before the rules say where. */
export function paperContext(desk: Desk): PaperContext {
  const timeZone = frozenRules(desk.db)?.rules.timeZone ?? 'America/New_York';
  const { reference, title, neutral, practice } = desk.matter;
  return {
    matter: { reference, title },
    neutral: { name: neutral, capacity: 'Neutral', addressLines: keptParticulars(desk.db).addressLines, seal: printedSeal(desk) },
    madeAt: desk.now(),
    paper: timeZone.startsWith('America/') ? 'letter' : 'a4',
    practice,
    software: `Countersign ${desk.softwareVersion}`,
  };
}
