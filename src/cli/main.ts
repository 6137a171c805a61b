import { diskTroubleOf, type DiskTrouble } from '#backend/db/disk-trouble.ts';
import { EXIT, type Command } from './command.ts';

const DISK: Readonly<Record<DiskTrouble, string>> = {
  full: 'The disk is full.',
  'read-only': 'The disk can only be read.',
  gone: 'The matter’s file was moved, replaced or removed while it was open.',
  failing: 'The disk does not answer as it must.',
  damaged: 'The matter’s file is damaged here: run countersign rescue.',
};

/** Loaded on demand: `tally` never loads the recogniser, `read` never loads the database. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./commands/demo.ts')).demo,
  tally: async () => (await import('./commands/tally.ts')).tally,
  eligible: async () => (await import('./commands/eligible.ts')).eligible,
  match: async () => (await import('./commands/match.ts')).match,
  read: async () => (await import('./commands/read.ts')).read,
  verify: async () => (await import('./commands/verify.ts')).verify,
  verifier: async () => (await import('./commands/verifier.ts')).verifier,
  audit: async () => (await import('./commands/audit.ts')).audit,
  rescue: async () => (await import('./commands/rescue.ts')).rescue,
  sealed: async () => (await import('./commands/sealed.ts')).sealed,
  new: async () => (await import('./commands/new.ts')).newMatter,
  rules: async () => (await import('./commands/rules.ts')).rules,
  list: async () => (await import('./commands/list.ts')).list,
  cards: async () => (await import('./commands/cards.ts')).cards,
  determine: async () => (await import('./commands/determine.ts')).determine,
  dispute: async () => (await import('./commands/dispute.ts')).dispute,
  rule: async () => (await import('./commands/rule.ts')).rule,
  certify: async () => (await import('./commands/certify.ts')).certify,
  letterhead: async () => (await import('./commands/letterhead.ts')).letterhead,
  draft: async () => (await import('./commands/draft.ts')).draft,
  timestamp: async () => (await import('./commands/timestamp.ts')).timestamp,
  cosign: async () => (await import('./commands/cosign.ts')).cosign,
  export: async () => (await import('./commands/export.ts')).exportMatter,
};

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  const load = name === undefined ? undefined : COMMANDS[name];
  if (load === undefined) {
    const known = Object.keys(COMMANDS).join(' · ');
    if (name !== undefined && name !== 'help' && name !== '--help') process.stderr.write(`There is no command ${name}.\n`);
    process.stderr.write(`Usage: countersign <command> …\nCommands: ${known}\nHelp on one: countersign <command> --help\n`);
    return name === 'help' || name === '--help' ? EXIT.done : EXIT.badInput;
  }
  const command = await load();
  if (args.includes('--help')) {
    process.stdout.write(`${command.usage}\n`);
    return EXIT.done;
  }
  return command.run({
    args,
    out: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
    env: process.env,
  });
}

// Whoever reads our output may stop early (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  process.exitCode = await main();
} catch (thrown) {
  const disk = diskTroubleOf(thrown);
  if (disk === null) throw thrown;
  process.stderr.write(`${DISK[disk]} What was acknowledged before is kept.\n`);
  process.exitCode = EXIT.badInput;
}
