import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT, type Command, type CommandContext } from '../command.ts';

export const demo: Command = {
  name: 'demo',
  summary: 'runs the practice matter end to end',
  usage: `countersign demo --out DIR

Runs the practice matter end to end, unattended: takes in the drawn deliveries, reads them, ranks people, determines every card by
the script of a named practice neutral, hears and rules on the disputes, counts, and signs a certification.
Writes certification.pdf, matter.countersign, tally.json (the neutral's own) and parties/ into DIR, in place of earlier ones.
The matter's passphrase is COUNTERSIGN_PASSPHRASE, else the practice one, which is printed: everything in it is invented.
Exit code: 0 done; 3 DIR cannot be written.`,
  run: runDemo,
};

async function runDemo({ args, out, note, env }: CommandContext): Promise<number> {
  const folder = outIn(args);
  if (folder === null) {
    note('Say where to: countersign demo --out DIR');
    return EXIT.badInput;
  }
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of ['certification.pdf', 'matter.countersign', 'tally.json', 'parties']) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  } catch (thrown) {
    note(`${folder} cannot be written: ${thrown instanceof Error ? thrown.message : ''}`);
    return EXIT.badInput;
  }
  const { runDemonstration } = await import('#backend/use-cases/practice/demonstration.ts');
  const made = await runDemonstration({ folder, passphrase: env['COUNTERSIGN_PASSPHRASE'] ?? null, progress: note });
  out(made.lines.join('\n'));
  return EXIT.done;
}

function outIn(args: readonly string[]): string | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' }, json: { type: 'boolean' } } });
    return values.out ?? null;
  } catch {
    return null;
  }
}
