/** Broken and malicious files (`--data DIR`/hostile): opened or refused by name, never a crash or a hang. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createDecoder } from '../../src/backend/intake/decoder.ts';
import { nodeWorkerHost } from '../../src/backend/ocr/worker-host.ts';

export async function openHostileFiles(data: string): Promise<string[]> {
  const { items } = JSON.parse(readFileSync(join(data, 'hostile/manifest.json'), 'utf8')) as {
    items: { readonly file: string; readonly password?: string }[];
  };
  const decoder = createDecoder({ host: nodeWorkerHost() });
  const tally: Record<string, number> = {};
  let slowest = { file: '', ms: 0 };
  for (const { file, password } of items.filter(({ file }) => /^(pdf|image)\//.test(file))) {
    const started = performance.now();
    let outcome = 'nothing';
    for await (const page of decoder.open({
      bytes: readFileSync(join(data, 'hostile', file)),
      fileName: basename(file),
      password: password ?? null,
    })) {
      outcome = page.ok ? 'opened' : page.error.kind;
    }
    tally[outcome] = (tally[outcome] ?? 0) + 1;
    const ms = Math.round(performance.now() - started);
    if (ms > slowest.ms) slowest = { file, ms };
  }
  decoder.close();
  const outcomes = Object.entries(tally).map(([outcome, files]) => `${outcome} ${files}`);
  return [`hostile files: ${outcomes.join(', ')}; slowest ${slowest.file} ${slowest.ms} ms`];
}
