import { createMatter } from '#backend/use-cases/matter/create-matter.ts';
import { matterView } from '#backend/use-cases/record/matter-view.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { passphraseFor } from '../matter-on-terminal.ts';
import { givenIn, print } from '#cli/given.ts';
import { refused } from '#cli/refusals.ts';

export const newMatter: Command = {
  name: 'new',
  summary: 'makes a matter',
  usage: `countersign new MATTER --title TITLE --neutral NAME [--reference REF] [--json]

Makes the encrypted file MATTER (such as larkspur.countersign). Its passphrase is COUNTERSIGN_PASSPHRASE, or asked.
Exit code: 0 made; 3 refused, nothing made.`,
  run: async (context) => {
    const given = givenIn(context, {
      title: { type: 'string' },
      neutral: { type: 'string' },
      reference: { type: 'string' },
      json: { type: 'boolean' },
    });
    const [path] = given?.positionals ?? [];
    if (given === null || path === undefined) return noPath(context);
    const passphrase = passphraseFor(context, 'Passphrase for the new matter: ');
    if (passphrase === null) return refused(context, { kind: 'wrong-passphrase' });
    const made = createMatter(
      {
        path,
        title: given.text('title') ?? '',
        neutral: given.text('neutral') ?? '',
        reference: given.text('reference') ?? '',
        passphrase,
        practice: false,
      },
      await nodeSurroundings(),
    );
    if (!made.ok) return refused(context, made.error);
    const view = matterView(made.value);
    await closeDesk(made.value);
    print(context, given, view, () => `${view.fileName}: ${view.title}`);
    return EXIT.done;
  },
};

function noPath({ note }: CommandContext): number {
  note('Say where to make it: countersign new MATTER --title TITLE --neutral NAME');
  return EXIT.badInput;
}
