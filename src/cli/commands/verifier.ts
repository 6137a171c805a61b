import { parseArgs } from 'node:util';
import { verifierPage } from '#backend/pdf/verifier-page.ts';
import { writeWhole } from '#backend/use-cases/desk/save-document.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';

export const verifier: Command = {
  name: 'verifier',
  summary: 'writes the verifier that opens in any browser',
  usage: `countersign verifier --out FILE.html [--all-letters]

Writes one HTML file that checks a certification in any browser, with no network and without this app: for whoever would rather
not install anything. It makes the same checks as \`countersign verify\`, by the same code. With --all-letters it also draws certifications
that bear Han, kana or Hangul, and is some 13 MB larger; the packages for the parties hold such a page where they need it.
Exit code: 0 done; 3 not built in this checkout, or the file cannot be written.`,
  run: (context) => Promise.resolve(write(context)),
};

function write({ args, out, note }: CommandContext): number {
  const asked = askedIn(args);
  if (asked === null) {
    note('Name the file: --out FILE.html');
    return EXIT.badInput;
  }
  const { path, allLetters } = asked;
  const page = verifierPage({ allLetters });
  if (page === null) {
    note('The page is not built in this checkout. Run `npm run build` once.');
    return EXIT.badInput;
  }
  const written = writeWhole(path, page);
  if (!written.ok) {
    note(`${written.error.fileName} cannot be written there.`);
    return EXIT.badInput;
  }
  out(path);
  return EXIT.done;
}

function askedIn(args: readonly string[]): { readonly path: string; readonly allLetters: boolean } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' }, 'all-letters': { type: 'boolean' } } });
    return values.out === undefined ? null : { path: values.out, allLetters: values['all-letters'] ?? false };
  } catch {
    return null;
  }
}
