import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonId } from '#core/ids.ts';
import { err, ok } from '#core/result.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { readListsAgain } from '#backend/use-cases/list/lists-read-again.ts';
import { certifyView } from '#backend/use-cases/certify/certify.ts';
import { disposeMaterials, type DisposalEntry } from '#backend/use-cases/record/dispose.ts';
import { recordLines } from '#backend/use-cases/record/record-queries.ts';
import { saveBackup } from '#backend/use-cases/matter/save-backup.ts';
import { saveCertification, saveParties } from '#backend/use-cases/certify/save-certification.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import { sealRecord } from '#backend/use-cases/sealed/seal-record.ts';
import { savePersonsProof } from '#backend/use-cases/certify/save-proof.ts';
import { saveWorksheet } from '#backend/use-cases/certify/save-worksheet.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { passphraseFor, withMatter } from '../matter-on-terminal.ts';
import { givenIn, type Given } from '#cli/given.ts';
import { refused, type Step } from '#cli/refusals.ts';

export const exportMatter: Command = {
  name: 'export',
  summary: 'writes what may leave a matter',
  usage: `countersign export MATTER --out DIR [--worksheet] [--backup] [--sealed] [--proof PERSON] [--disposed WHAT] [--witness NAME]

Writes record.jsonl and, once a certification is issued, certification-N.pdf and parties/ (nameless packages) into DIR.
--worksheet  also the neutral's confidential worksheet, encrypted under the matter's passphrase
--backup     also a verified copy of the matter
--sealed     also record.sealed: what the challenge period needs, without names, under a passphrase of its own
             (COUNTERSIGN_SEALED_PASSPHRASE, or asked for); countersign sealed opens it
--proof      also proof.json: that person's own proof of what the last certification counted of her, for her alone
--disposed   records what was returned or destroyed and writes certificate-of-disposal.pdf; entries divided by ; such as
             "cards returned union 2025-11-07; list destroyed 2025-11-07" (cards, list, exemplars or file)
--witness    who saw it
Exit code: 0 done; 3 refused.`,
  run: async (context) => {
    const given = givenIn(context, {
      out: { type: 'string' },
      worksheet: { type: 'boolean' },
      sealed: { type: 'boolean' },
      backup: { type: 'boolean' },
      proof: { type: 'string' },
      disposed: { type: 'string' },
      witness: { type: 'string' },
    });
    const folder = given?.text('out') ?? null;
    if (given === null || folder === null) return refused(context, { kind: 'field-required', field: '--out DIR' });
    return withMatter(context, given.positionals[0], (desk) => work(context, given, { desk, folder }));
  },
};

async function work(
  context: CommandContext,
  given: Given,
  { desk, folder }: { readonly desk: Desk; readonly folder: string },
): Promise<number> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return refused(context, { kind: 'not-writable', fileName: folder });
  }
  await readListsAgain(desk);
  const steps = [
    () => saveRecord(desk, folder),
    () => saveIssued(desk, folder),
    () => (given.is('worksheet') ? worksheet(context, desk, folder) : ok(null)),
    () => proof(desk, folder, given.text('proof')),
    () => (given.is('sealed') ? sealedRecord(context, desk, folder) : ok(null)),
    () => disposal(desk, folder, given),
    () => (given.is('backup') ? saveBackup(desk, { path: join(folder, 'backup.countersign') }) : ok(null)),
  ];
  for (const step of steps) {
    const done: Step = await step();
    if (!done.ok) return refused(context, done.error);
  }
  context.out(folder);
  return EXIT.done;
}

function saveRecord(desk: Desk, folder: string): Step {
  const bytes = new TextEncoder().encode(recordLines(desk));
  return saveDocument(desk, { what: 'record', addressee: null, path: join(folder, 'record.jsonl'), bytes });
}

async function saveIssued(desk: Desk, folder: string): Promise<Step> {
  const { issued } = certifyView(desk);
  for (const { version } of issued) {
    const saved = saveCertification(desk, { version, path: join(folder, `certification-${version}.pdf`) });
    if (!saved.ok) return saved;
  }
  const last = issued.at(-1);
  return last === undefined ? ok(null) : saveParties(desk, { version: last.version, folder: join(folder, 'parties') });
}

async function worksheet(context: CommandContext, desk: Desk, folder: string): Promise<Step> {
  const passphrase = passphraseFor(context, 'Passphrase for the worksheet: ') ?? '';
  return saveWorksheet(desk, { path: join(folder, 'worksheet.pdf'), passphrase });
}

function sealedRecord(context: CommandContext, desk: Desk, folder: string): Step {
  const passphrase = passphraseFor(context, 'Passphrase for the sealed record: ', 'COUNTERSIGN_SEALED_PASSPHRASE') ?? '';
  return sealRecord(desk, { path: join(folder, 'record.sealed'), passphrase });
}

function proof(desk: Desk, folder: string, person: string | null): Step {
  if (person === null) return ok(null);
  const version = certifyView(desk).issued.at(-1)?.version ?? 0;
  return savePersonsProof(desk, { version, personId: person as PersonId, path: join(folder, 'proof.json') });
}

async function disposal(desk: Desk, folder: string, given: Given): Promise<Step> {
  const asked = given.text('disposed');
  if (asked === null) return ok(null);
  const entries: DisposalEntry[] = [];
  for (const text of asked.split(';').map((part) => part.trim())) {
    const match = /^(cards|list|exemplars|file) (?:(returned) (union|employer)|(destroyed)) (\d{4}-\d\d-\d\d)$/.exec(text);
    if (match === null) return err({ kind: 'field-required', field: `--disposed in its form, not “${text}”` });
    const [, what, returned, to, , on = ''] = match;
    entries.push({
      what: what as DisposalEntry['what'],
      how: returned === undefined ? 'destroyed' : 'returned',
      to: (to ?? null) as DisposalEntry['to'],
      on,
    });
  }
  const path = join(folder, 'certificate-of-disposal.pdf');
  return disposeMaterials(desk, { entries, witness: given.text('witness'), path });
}
