import { expect, test } from 'vitest';
import { readWording } from './wording.ts';

test('an authorization to represent and bargain is a designation', () => {
  const text =
    'I authorize Screen Accountants Guild, Local 417, to represent me for the purposes of collective bargaining with my employer';
  expect(readWording(text)).toEqual({ wording: 'designation', document: 'card' });
});

test('small print without its spaces is still a card', () => {
  const text = 'lauthorizescreenAccountantsGuild,Local 417, torepresentme forthe purposesof colectivebargainingwithmyemployer';
  expect(readWording(text)).toEqual({ wording: 'designation', document: 'card' });
});

test('a card that wants an election only is not a designation', () => {
  const text =
    'I want the union to represent employees and I request that the labor board hold a secret election among the workers';
  expect(readWording(text).wording).toBe('election-only');
});

test.each([
  'I support the petition of IATSE Local 161 for a secret-ballot election, so that the employees may vote whether they want a union',
  'Apoyo la petición del Sindicato de Contadores, Local 417, de una elección secreta entre los trabajadores',
])('a card that authorizes nobody and asks for an election is one all the same: %s', (text) => {
  expect(readWording(text)).toEqual({ wording: 'election-only', document: 'card' });
});

test('a long petition to the voters is no card, although a union supports it', () => {
  const petition =
    'We support this petition for an election on the question below; the union of local employees favors it. '.repeat(8);
  expect(readWording(petition)).toEqual({ wording: null, document: 'not-a-card' });
});

test('a card for both purposes says so', () => {
  const text = 'I authorize the union to represent me in collective bargaining and to petition for an election among the workers';
  expect(readWording(text).wording).toBe('dual-purpose');
});

test.each([
  [
    'Autorizo al Sindicato de Contadores de Pantalla, Local 417, a representarme en la negociación colectiva con mi empleador',
    'designation',
  ],
  ['Quiero que el sindicato represente a los empleados y solicito una elección secreta entre los trabajadores', 'election-only'],
  [
    'Autorizo al sindicato a representarme en la negociación colectiva y a pedir una votación de los trabajadores',
    'dual-purpose',
  ],
  ["J'autorise le syndicat à me représenter aux fins de la négociation collective avec mon employeur", 'designation'],
])('%s: %s', (text, wording) => {
  expect(readWording(text)).toEqual({ wording, document: 'card' });
});

test('a ballot in Spanish is no card', () => {
  const ballot = 'Boleta electoral. Vote por un candidato. Autorizo la representación del sindicato de trabajadores.';
  expect(readWording(ballot).document).toBe('not-a-card');
});

test('a full page without a word of authorization is no card', () => {
  const lease =
    'This lease is made between the landlord and the tenant for the premises described below. The tenant pays the rent monthly. '.repeat(
      4,
    );
  expect(readWording(lease)).toEqual({ wording: null, document: 'not-a-card' });
});

test('a contract between organizations is no card, although it has authorized representatives', () => {
  const text = 'The authorized representative of the organization signs for its local office and its employees. '.repeat(6);
  expect(readWording(text).document).toBe('not-a-card');
});

test('a ballot is no card, although it names unions and votes', () => {
  const ballot =
    'Official ballot. Vote for one candidate. Proposed amendment to the labor code: to authorize union representation of workers.';
  expect(readWording(ballot).document).toBe('not-a-card');
});

test('a few words alone say nothing', () => {
  expect(readWording('Anna Reed 9/16/25')).toEqual({ wording: null, document: 'unclear' });
});
