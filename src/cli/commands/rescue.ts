import { rescueMatter, type RescueView } from '#backend/use-cases/matter/rescue-matter.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { EXIT, type Command } from '../command.ts';
import { passphraseFor } from '../matter-on-terminal.ts';
import { givenIn, print } from '#cli/given.ts';
import { refused } from '#cli/refusals.ts';

export const rescue: Command = {
  name: 'rescue',
  summary: 'makes a new matter of what a damaged one still holds',
  usage: `countersign rescue MATTER --into NEW [--json]

Reads around the damage, writes what is whole into a new encrypted file under the same passphrase, and names what is lost.
MATTER itself is left as it is. A record with a gap can be read and not added to: nothing can be certified from it.
Exit code: 0 all of it was readable; 1 something was lost and is named; 3 it could not be done.`,
  run: async (context) => {
    const given = givenIn(context, { into: { type: 'string' }, json: { type: 'boolean' } });
    const [path] = given?.positionals ?? [];
    const into = given?.text('into') ?? null;
    if (given === null || path === undefined || into === null) {
      context.note(rescue.usage);
      return EXIT.badInput;
    }
    const secret = passphraseFor(context, 'Passphrase of the damaged matter: ');
    if (secret === null) return refused(context, { kind: 'wrong-passphrase' });
    const done = rescueMatter({ path, secret, into }, await nodeSurroundings());
    if (!done.ok) return refused(context, done.error);
    print(context, given, done.value, () => readable(done.value));
    return done.value.whole ? EXIT.done : EXIT.failed;
  },
};

function readable(view: RescueView): string {
  const { fileName, tables, acts, actsMissing, lostFiles, dangling, readOnly, unchecked } = view;
  return [
    `${fileName}: ${acts} acts of the record${actsMissing === 0 ? '' : `, ${actsMissing} missing`}.`,
    ...tables.filter(({ lost }) => lost).map(({ table, read }) => `LOST  rows of ${table}; ${read} were read`),
    ...lostFiles.map((name) => `LOST  ${name}`),
    ...(dangling === 0 ? [] : [`${dangling} rows point to what was lost.`]),
    ...(unchecked
      ? ['The first page was damaged: pages were read without their check; hashes prove the record and the files.']
      : []),
    readOnly ?? 'The record is whole: the matter can be worked on. Count again before you rely on it.',
  ].join('\n');
}
