/** The app in Spanish over a matter with every kind of trouble: what the desk behind the window says is Spanish too, at every station. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { deskEs } from '#renderer/wording/desk.es.ts';
import { reviewEs } from '#renderer/wording/review.es.ts';
import {
  aCardLine,
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  good,
  listCsv,
  onCard,
  onPerson,
  PASSPHRASE,
  registerCsv,
  withCards,
  withList,
  withRules,
} from '#test/builders/matter.ts';
import { startApp, type StartedApp } from '../driver/app.ts';
import { englishLeft } from '../screens/english-left.ts';

/** What the matter says itself, as it was written. */
const OWN = ['Acme Films and Local 161', 'Other Films', 'Person of', 'A ground.', 'An agreement of tests'];

const folder = aFolder();
const userData = mkdtempSync(join(tmpdir(), 'countersign-spanish-'));
let app: StartedApp;

beforeAll(async () => {
  await aTroubledMatter();
  writeFileSync(join(userData, 'language.json'), '{"language":"es"}');
  app = await startApp({ userData });
});
afterAll(async () => {
  await app.close();
  rmSync(userData, { recursive: true, force: true });
  folder.remove();
});

/** Rules that are silent on some terms, a list with doubts, cards against nearly every rule, and disputes. */
async function aTroubledMatter(): Promise<void> {
  const silent = { duplicates: null, revocation: null, undetermined: null };
  const rows = [
    'E7,Zoe Marsh,Rigger,Acme Films,challenged,supervisor,Local 161',
    'E8,Zoe Marsh,Rigger,Acme Films,,,',
    'E9,Ana Ruiz,,Other Films,,,',
    'E10,Leo Ruiz,Grip,Acme Films,excluded,quit,',
  ];
  const desk = withList(withRules(aMatter(folder), silent), listCsv(6, rows));
  const lines = [
    aCardLine('r1'),
    aCardLine('r2', { signedOn: '2022-02-01' }),
    aCardLine('r3', { signedOn: '03/04/2024' }),
    aCardLine('r4', { wording: 'dual-purpose' }),
    aCardLine('r5', { wording: 'election-only' }),
    aCardLine('r6', { kind: 'revocation' }),
  ];
  await withCards(desk, registerCsv(lines), 7);
  good(determine(desk, 'C-0001', counted('E1')));
  disputed(desk, onCard('C-0001'), 'C12');
  disputed(desk, onPerson('E7'), 'P04');
  await closeDesk(desk);
}

const nothing = { english: [] };
const left = async () => ({ english: await englishLeft(app.page, OWN) });

test('a wrong passphrase is refused in Spanish, and the right one opens the matter', async () => {
  const { page } = app;
  await app.answerDialogs({
    method: 'showOpenDialog',
    result: { canceled: false, filePaths: [folder.path('acme.countersign')] },
  });
  await page.getByRole('button', { name: 'Abrir un archivo …' }).click();
  const unlock = page.getByRole('dialog');
  await unlock.getByLabel('Frase clave').fill('three grey herons');
  await unlock.getByRole('button', { name: 'Abrir el expediente' }).click();
  await unlock.getByText('El archivo no se abrió').waitFor();
  expect(await left()).toEqual(nothing);
  await unlock.getByLabel('Frase clave').fill(PASSPHRASE);
  await unlock.getByRole('button', { name: 'Abrir el expediente' }).click();
  await page.getByRole('navigation', { name: deskEs.shell.stations }).waitFor();
});

async function goTo(station: keyof typeof deskEs.stations): Promise<void> {
  const stations = app.page.getByRole('navigation', { name: deskEs.shell.stations });
  await stations.getByRole('button', { name: new RegExp(`^${deskEs.stations[station]}`) }).click();
}
const says = (words: string | RegExp) => app.page.getByText(words).first().waitFor();

test('silent terms ask in Spanish', async () => {
  await goTo('rules');
  await app.page.getByRole('tab', { name: /^Términos callados/ }).click();
  await says('¿Cuál de varias tarjetas de una persona vale?');
  expect(await left()).toEqual(nothing);
});

test('a person’s state is worked out in Spanish, and what the list leaves doubtful is asked in Spanish', async () => {
  await goTo('list');
  await app.page.getByRole('row', { name: /Ana Ruiz/ }).click();
  await says('Ninguna fila es de un empleador signatario.');
  expect(await left()).toEqual(nothing);
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await app.page.getByRole('tab', { name: /^Dudas/ }).click();
  await says('2 personas de la lista comparten un nombre.');
  expect(await left()).toEqual(nothing);
});

test('why a card cannot be counted, and why the machine is unsure, is Spanish', async () => {
  await goTo('review');
  await app.page.getByRole('region', { name: 'C-0006', exact: true }).waitFor();
  await says('No está en la lista');
  expect(await left()).toEqual(nothing);
  await app.page.getByRole('button', { name: /^Saltar/ }).click();
  await app.page.getByRole('region', { name: 'C-0002', exact: true }).waitFor();
  await says(/^(?:Nadie de la lista corresponde|Los indicios no bastan|Solo coincide)/);
  await app.page.getByRole('region', { name: reviewEs.candidates.title }).getByRole('button').first().click();
  await says('C04 Fuera del plazo (caducada): Firmada el 1 feb 2022; el plazo se abre el 15 mar 2023.');
  expect(await left()).toEqual(nothing);
});

test('the docket and a dispute are Spanish, but for what was said in them', async () => {
  await goTo('disputes');
  await app.page.getByRole('row', { name: /Tarjeta C-0001/ }).click();
  await app.page.getByRole('heading', { name: /^Tarjeta C-0001/ }).waitFor();
  expect(await left()).toEqual(nothing);
});

test('what stands in the way of certifying is Spanish, on the tally and where it is signed', async () => {
  for (const station of ['tally', 'certify'] as const) {
    await goTo(station);
    await says('Entrega 1: 7 declaradas, 6 halladas. Explique la diferencia.');
    expect({ station, ...(await left()) }).toEqual({ station, ...nothing });
  }
});

test('the record stays English and says so, and all around it is Spanish', async () => {
  await goTo('record');
  await says('Los actos se registran en inglés, sea cual sea el idioma de la ventana.');
  await app.page.locator('summary strong[lang=en]').first().waitFor();
  expect(await left()).toEqual(nothing);
});
