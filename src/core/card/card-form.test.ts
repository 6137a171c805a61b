import { expect, test } from 'vitest';
import { aCardForm } from '#test/builders/forms.ts';
import { anchorsOutside, parseCardForm } from './card-form.ts';

test('a form comes back from its own JSON as it was', () => {
  const form = aCardForm();
  expect(parseCardForm(JSON.parse(JSON.stringify(form)))).toEqual({ ok: true, value: form });
});

test.each([
  ['no object', null, 'not-a-form'],
  ['an unknown key', { ...aCardForm(), signer: 'Anna Reed' }, 'not-a-form'],
  ['no box for the name', { ...aCardForm(), boxes: [] }, 'no-name-box'],
  ['a box beside the picture', { ...aCardForm(), boxes: [{ ...aCardForm().boxes[0], x: 900 }] }, 'box-outside'],
  [
    'a checkbox that says nothing',
    aCardForm({ boxes: [...aCardForm().boxes, { kind: 'checkbox', label: ' ', x: 1, y: 1, width: 9, height: 9 }] }),
    'checkbox-without-label',
  ],
  ['too few printed lines', { ...aCardForm(), anchors: aCardForm().anchors.slice(0, 2) }, 'too-few-lines'],
])('%s is refused by name', (_, json, kind) => {
  const parsed = parseCardForm(json);
  expect(parsed.ok ? [] : parsed.error.map((problem) => problem.kind)).toContain(kind);
});

test('what a signer wrote in a box is no part of the form', () => {
  const { anchors, boxes } = aCardForm();
  const name = { text: 'Anna Maria Reed', x: 80, y: 172, width: 260, height: 30 };
  expect(anchorsOutside([...anchors, name], boxes)).toEqual(anchors);
});
