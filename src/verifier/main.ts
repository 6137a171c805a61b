/** The page that a party opens in any browser: the verifier itself, and its answer in words. */
import './platform/buffer.ts';
import { parseInstant, type Instant } from '#core/dates.ts';
import type { CertifiedFacts } from '#core/certification/facts.ts';
import { documentOf } from '#core/certification/compose.ts';
import { judgeInclusion } from '#core/certification/inclusion-proof.ts';
import { sha256Of } from '#backend/sha256.ts';
import { invariant } from '#core/result.ts';
import { verifyPdf, type Verification } from './judge.ts';
import { HEADLINES, LIGHT_MARKS, LIGHT_NAMES, RESULT_WORDS } from './words.ts';

let certification: Uint8Array | null = null;
let signatures: readonly Uint8Array[] = [];
let verified: Verification | null = null;
let runs = 0;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  invariant(found !== null, `the page has #${id}`);
  return found;
}

/** Null where what was typed is no fingerprint; empty where nothing was. */
function fingerprints(): readonly string[] | null {
  const typed = (element('fingerprint') as HTMLInputElement).value.replaceAll(/[:\s]/g, '').toLowerCase();
  if (typed === '') return [];
  return /^[0-9a-f]{64}$/.test(typed) ? [typed] : null;
}

async function answer(): Promise<void> {
  const pinned = fingerprints();
  element('fingerprint-fault').textContent =
    pinned === null ? 'A fingerprint has 64 hexadecimal digits; blanks and colons do not matter.' : '';
  if (certification === null || pinned === null) {
    element('answer').setAttribute('aria-busy', 'false');
    return;
  }
  const bytes = certification;
  runs += 1;
  const run = runs;
  element('answer').hidden = false;
  element('answer').setAttribute('aria-busy', 'true');
  element('verdict').className = 'not-run';
  element('verdict').textContent = 'Checking …';
  element('verdict-words').textContent = '';
  // Let the page be painted: drawing the pages again takes a moment.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const outcome = await verifyPdf(bytes, { pinned, trusted: [], now: now(), matter: null, beside: { signatures } });
  // Meanwhile another file was chosen, or another fingerprint typed: that answer counts.
  if (run !== runs) return;
  verified = outcome.ok ? outcome.value : null;
  if (outcome.ok) showVerification(outcome.value);
  else showUnusable(outcome.error.kind === 'not-a-pdf' ? 'This is no PDF.' : 'The file is larger than any certification.');
  element('proof-section').hidden = verified === null || verified.facts === null;
  element('proof-verdict').textContent = '';
  element('members-section').hidden = signatures.length === 0 && (verified?.facts?.panel ?? []).length === 0;
  element('answer').setAttribute('aria-busy', 'false');
}

function now(): Instant {
  const instant = parseInstant(new Date().toISOString());
  invariant(instant !== null, 'the clock gives a moment');
  return instant;
}

function showVerification({ result, lights, checks, signer, facts, sha256: file }: Verification): void {
  const resultOf = (id: string) => checks.find((check) => check.id === id)?.result;
  const membersMissing = result === 'indeterminate' && resultOf('V13') === 'passed' && resultOf('V18') === 'indeterminate';
  const notDrawn = result === 'indeterminate' && resultOf('V13') === 'passed' && resultOf('V16') === 'indeterminate';
  show(result, HEADLINES[notDrawn ? 'pages-not-drawn' : membersMissing ? 'members-missing' : result]);
  element('lights').replaceChildren(
    ...(['integrity', 'identity', 'time'] as const).map((name) => {
      const { light, words } = lights[name];
      const entry = document.createElement('li');
      const mark = textElement('span', LIGHT_MARKS[light], `mark ${light}`);
      mark.setAttribute('aria-hidden', 'true');
      entry.append(mark, textElement('b', LIGHT_NAMES[name]), textElement('span', words));
      return entry;
    }),
  );
  const rows: (readonly [string, string])[] = facts === null ? [] : certifiedRows(facts);
  if (signer !== null) {
    rows.push(['Signed by', `${signer.name}, by the certificate’s own word`], ['Stated time', signer.statedTime]);
    rows.push(['Fingerprint', grouped(signer.fingerprint)]);
    for (const issuer of signer.issuerFingerprints) rows.push(['… of its issuer', grouped(issuer)]);
  }
  rows.push(['SHA-256 of the file', grouped(file)]);
  element('facts').replaceChildren(...rows.flatMap(([term, value]) => [textElement('dt', term), textElement('dd', value)]));
  element('checks').replaceChildren(
    ...checks.map(({ id, title, result: one, detail }) => {
      const row = document.createElement('tr');
      const what = textElement('td', title);
      what.append(textElement('small', detail));
      row.append(textElement('td', id), what, textElement('td', RESULT_WORDS[one], one));
      return row;
    }),
  );
  element('all').toggleAttribute('open', result === 'failed');
  element('all').hidden = false;
}

/** What nobody signed is not repeated: `facts` come only with a signature that holds. */
function certifiedRows(facts: CertifiedFacts): (readonly [string, string])[] {
  const { written } = documentOf(facts);
  const finding = written.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'paragraph' && block.style === 'finding');
  return [
    [
      'Document',
      `${written.title}, ${facts.matter.reference}, version ${String(facts.version)}${facts.practice ? ' (practice, no real matter)' : ''}`,
    ],
    ['It says', finding?.kind === 'paragraph' ? finding.text : ''],
  ];
}

function showUnusable(words: string): void {
  show('failed', words);
  for (const id of ['lights', 'facts', 'checks']) element(id).replaceChildren();
  element('all').hidden = true;
}

function show(result: Verification['result'], words: string): void {
  element('verdict').className = result;
  element('verdict').textContent = RESULT_WORDS[result].toUpperCase();
  element('verdict-words').textContent = words;
}

function textElement(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

const grouped = (hex: string): string => (hex.match(/.{1,8}/g) ?? []).join(' ');

async function take(file: File): Promise<void> {
  element('answer').setAttribute('aria-busy', 'true');
  element('chosen').textContent = file.name;
  certification = new Uint8Array(await file.arrayBuffer());
  // Those that were chosen belong to the file before.
  signatures = [];
  element('members-chosen').textContent = 'Choose the signatures.';
  await answer();
}

async function takeSignatures(files: readonly File[]): Promise<void> {
  const about = certification;
  element('answer').setAttribute('aria-busy', 'true');
  element('members-chosen').textContent = files.map(({ name }) => name).join(', ');
  const taken = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  // Meanwhile another file was chosen, and these are not about it.
  if (certification !== about) return;
  signatures = taken;
  await answer();
}

/** Of files dropped together the certification comes first: the others are about it. */
async function takeAll({ certified, beside, proof }: Dropped): Promise<void> {
  if (certified !== undefined) await take(certified);
  if (beside.length > 0) await takeSignatures(beside);
  if (proof !== undefined) await takeProof(proof);
}

type Dropped = {
  readonly certified: File | undefined;
  readonly beside: readonly File[];
  readonly proof: File | undefined;
};

async function takeProof(file: File): Promise<void> {
  element('proof-chosen').textContent = file.name;
  if (verified === null) return;
  const certified = { commitment: verified.facts?.digests.commitment ?? null, result: verified.result };
  const { result, words } = judgeInclusion(await file.text(), certified, sha256Of);
  element('proof-verdict').className = result;
  element('proof-verdict').textContent = `${RESULT_WORDS[result].toUpperCase()}. ${words}`;
}

function chosen(event: Event): File | null {
  return event.target instanceof HTMLInputElement ? (event.target.files?.[0] ?? null) : null;
}

function report(work: Promise<void>): void {
  work.catch((error: unknown) => {
    verified = null;
    element('answer').setAttribute('aria-busy', 'false');
    showUnusable('This page failed at its work, which says nothing of the file. Use the command instead.');
    // Nobody reads a console here: what went wrong is said where a party can copy it into a letter.
    element('verdict-words').append(
      textElement('small', error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    );
  });
}

element('file').addEventListener('change', (event) => {
  const file = chosen(event);
  if (file !== null) report(take(file));
});
element('proof').addEventListener('change', (event) => {
  const file = chosen(event);
  if (file !== null) report(takeProof(file));
});
element('members').addEventListener('change', (event) => {
  const files = event.target instanceof HTMLInputElement ? [...(event.target.files ?? [])] : [];
  if (files.length > 0) report(takeSignatures(files));
});
element('fingerprint').addEventListener('input', () => report(answer()));
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('over');
});
document.addEventListener('dragleave', () => document.body.classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('over');
  const files = [...(event.dataTransfer?.files ?? [])];
  const ending = (end: string): readonly File[] => files.filter(({ name }) => name.toLowerCase().endsWith(end));
  const [proof] = ending('.json');
  const beside = ending('.p7s');
  const certified = files.find((file) => file !== proof && !beside.includes(file));
  report(takeAll({ certified, beside, proof }));
});
