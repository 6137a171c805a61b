/** One part in a process of its own: `node bench/reading/run-part.ts PART --seed N --minutes N [--limit N] [--data DIR] [--fresh]`. */
import { parseArgs } from 'node:util';
import { isKeptApart, type Sample } from './part.ts';
import { keepResult, keptResults, resultsFile } from './kept-results.ts';
import { keepFigure } from '../record/figure.ts';
import { PARTS } from './parts/index.ts';
import { tableLine } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    limit: { type: 'string' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '10' },
    fresh: { type: 'boolean', default: false },
  },
});
const part = PARTS.find(({ name }) => name === positionals[0]);
if (part === undefined) throw new Error(`No such part: ${positionals[0] ?? ''}`);
const asked = { data: values.data ?? null, limit: Number(values.limit ?? part.usual), seed: Number(values.seed) };
const file = resultsFile(part.name, asked.seed);
const known = keptResults(file, values.fresh);
const until = performance.now() + Number(values.minutes) * 60_000;
const samples: Sample[] = [];
let cut = false;
for await (const sample of part.samples(asked, known)) {
  samples.push(sample);
  if (!known.has(sample.key)) keepResult(file, sample);
  cut = performance.now() > until;
  if (cut) break;
}
const say = (line: string) => process.stdout.write(`${line}\n`);
const times = samples.map(({ ms }) => ms).sort((a, b) => a - b);
const kept = samples.filter(({ key }) => isKeptApart(key)).length;
say(
  `\n${part.name}: ${part.what}; n ${samples.length} (${kept} kept apart), seed ${asked.seed}, median ${times[times.length >> 1] ?? 0} ms` +
    (cut ? `; stopped after ${values.minutes} minutes` : '') +
    `, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
keepFigure('things tried', samples.length, { unit: '' }, part.name);
keepFigure('median time of one', times[times.length >> 1] ?? Number.NaN, { unit: 'ms' }, part.name);
keepFigure('peak memory of the process', process.resourceUsage().maxRSS / 1024, { unit: 'MB' }, part.name);
for (const row of part.rows) {
  say(tableLine(row, samples));
  const asked = samples.map(({ facts }) => row.holds(facts)).filter((held) => held !== null);
  const goal = row.goal === '' ? '' : `, goal ${row.goal}`;
  const share = (100 * asked.filter(Boolean).length) / asked.length;
  if (asked.length > 0) keepFigure(`${row.title} (of ${asked.length}${goal})`, share, { unit: '%' }, part.name);
}
for (const { what, value, unit } of part.sums?.(samples) ?? []) {
  say(`${what}: ${value === null ? 'not measured' : `${value} ${unit}`.trim()}`);
  if (value !== null) keepFigure(what, value, { unit }, part.name);
}
