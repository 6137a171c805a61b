/** The findings' prototype, run beside the engine on the same card check: its files are given by `--prototype DIR` and not kept here. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NameBackground } from '#core/match/background.ts';
import type { CardCheck } from '../../scripts/made-people/generate.ts';

type Linker = {
  readonly load: (rows: readonly object[]) => void;
  readonly parseCard: (card: object) => unknown;
  readonly em: (cards: readonly unknown[]) => void;
  readonly candidates: (card: unknown) => readonly { readonly w: number }[];
  readonly W: readonly { readonly id: string }[];
};
type Prototype = {
  readonly Linker: new (background: object) => Linker;
  readonly decide: (
    linker: Linker,
    cards: readonly unknown[],
    candidates: readonly unknown[],
    policy: object,
  ) => readonly object[];
};

/** As one answer: how many cards whose signer came first. Everything it needs is made ready before the clock starts. */
export async function prototypeRun(folder: string, check: CardCheck, background: NameBackground): Promise<() => number> {
  const { Linker, decide } = await load(folder);
  const tables = {
    given: new Map(background.given),
    surname: new Map(background.family),
    nick: new Map([...background.nicknames].map(([name, others]) => [name, new Set(others)])),
  };
  const rows = check.people.map((person) => ({
    emp_id: person.id,
    first: person.given,
    middle: person.middle,
    last: person.family,
    suffix: person.suffix,
    address: person.address,
    phone: person.phone,
    email: person.email,
    last4: person.last4,
    title: person.title,
    employer: check.employer,
  }));
  return () => {
    const linker = new Linker(tables);
    linker.load(rows);
    const cards = check.cards.map(({ cardId, query }) =>
      linker.parseCard({
        id: cardId,
        name: query.name,
        address: query.address ?? '',
        phone: query.phone ?? '',
        email: query.email ?? '',
        last4: query.taxIdLast4 ?? '',
        title: query.title ?? '',
        employer: query.employer ?? '',
      }),
    );
    linker.em(cards);
    const found = cards.map((card) => linker.candidates(card));
    decide(linker, cards, found, { tauAuto: 0.9998, tauNameOnly: 0.99995, tauNone: 0.02, tiers: new Set(['A']) });
    return found.filter(([first], at) => first !== undefined && linker.W[first.w]?.id === check.cards[at]?.truth).length;
  };
}

async function load(folder: string): Promise<Prototype> {
  const out = mkdtempSync(join(tmpdir(), 'countersign-prototype-'));
  try {
    for (const name of ['text', 'engine']) {
      const source = stripTypeScriptTypes(readFileSync(join(folder, `${name}.ts`), 'utf8'), { mode: 'transform' });
      const resolved = source.replaceAll(/from '([^'.][^']*)'/g, (_, name: string) => `from '${import.meta.resolve(name)}'`);
      writeFileSync(join(out, `${name}.mjs`), resolved.replaceAll("from './text'", "from './text.mjs'"));
    }
    return (await import(pathToFileURL(join(out, 'engine.mjs')).href)) as Prototype;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
