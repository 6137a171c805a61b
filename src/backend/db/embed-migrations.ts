/**
 * Writes `migrations.generated.ts` from `migrations/*.sql`, so that the bundled app carries them: a bundle has no folder beside it
 * to read from. Run with `node src/backend/db/embed-migrations.ts`; a test compares the two.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function embeddedSource(folder: string): string {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  const entries = names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return `  {\n    name: ${quoted(name)},\n    sql: ${JSON.stringify(sql)},\n  },\n`;
  });
  return [
    '/** Generated from `migrations/*.sql` by `embed-migrations.ts`: do not edit. */\n',
    'export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [\n',
    ...entries,
    '];\n',
  ].join('');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

if (process.argv[1] === import.meta.filename) {
  const folder = import.meta.dirname;
  writeFileSync(join(folder, 'migrations.generated.ts'), embeddedSource(join(folder, 'migrations')));
}
