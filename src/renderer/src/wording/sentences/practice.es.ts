/** What a careful neutral sees on the cards of the practice matter (resources/practice/truth.json). */
export const practiceEs = {
  '10/09/2024: in the window if October, before it if September.':
    '10/09/2024: en el plazo si es octubre, antes de él si es septiembre.',
  'A blank page in the feeder: noted and kept; there is no card on it.':
    'Una página en blanco en el alimentador: se anota y se conserva; no hay tarjeta en ella.',
  'A signed letter of one person, received the day before the count: a revocation in time. It is told as a number only.':
    'Una carta firmada de una sola persona, recibida el día antes del conteo: una revocación a tiempo. Se comunica solo como número.',
  'A valid card of a person challenged as a supervisor: counts if she is in the unit.':
    'Una tarjeta válida de una persona impugnada como supervisora: cuenta si está en la unidad.',
  'A valid card of a person challenged as on loan: counts if he is in the unit.':
    'Una tarjeta válida de una persona impugnada como prestada: cuenta si está en la unidad.',
  'An e-card with a typed signature, which would count; but the paper card of this person (D22) is earlier.':
    'Una tarjeta electrónica con firma mecanografiada, que contaría; pero la tarjeta en papel de esta persona (D22) es anterior.',
  'He also sent an e-card, three days later; this one is earlier.':
    'También envió una tarjeta electrónica, tres días después; esta es anterior.',
  'Left on 12 September 2025: not employed on the eligibility date.':
    'Dejó el empleo el 12 de septiembre de 2025: sin empleo en la fecha de elegibilidad.',
  'No date. The collector offers a statement.': 'Sin fecha. Quien la recogió ofrece una declaración.',
  'Nobody of this name is on the list, nor anyone near it.': 'Nadie de este nombre está en la lista, ni de uno parecido.',
  'Rebecca Goldfarb is the earlier name of Rebecca Stein (the list says so; same telephone, same hand).':
    'Rebecca Goldfarb es el nombre anterior de Rebecca Stein (lo dice la lista; mismo teléfono, misma letra).',
  'Revoked by a signed letter received on 7 October, before the count (D48).':
    'Revocada por una carta firmada recibida el 7 de octubre, antes del conteo (D48).',
  'She left on 1 October, after the eligibility date: no effect (P07).':
    'Dejó el empleo el 1 de octubre, después de la fecha de elegibilidad: sin efecto (P07).',
  'She signed again; the earlier card (D08) counts.': 'Firmó de nuevo; cuenta la tarjeta anterior (D08).',
  'Signed 12 September 2024; the window begins on 6 October 2024.':
    'Firmada el 12 de septiembre de 2024; el plazo empieza el 6 de octubre de 2024.',
  'The date was struck out and written again.': 'La fecha se tachó y se escribió de nuevo.',
  'The earlier of her two cards; 9/9 is the same day in either order.':
    'La anterior de sus dos tarjetas; 9/9 es el mismo día en cualquier orden.',
  'The file is damaged and cannot be opened: kept as received, the union asked to send it again.':
    'El archivo está dañado y no se puede abrir: se conserva como se recibió, y se pide al sindicato que lo envíe otra vez.',
  'The form is that of Local 714.': 'El formato es el del Local 714.',
  'The older form: recognition or election.': 'El formato anterior: reconocimiento o elección.',
  'The same person under her present name; the card of 29 August (D24) counts.':
    'La misma persona con su nombre actual; cuenta la tarjeta del 29 de agosto (D24).',
  'The signature does not look like the exemplar.': 'La firma no se parece a la firma de muestra.',
  'The signature line is blank; a printed name is no signature.':
    'La línea de la firma está en blanco; un nombre impreso no es una firma.',
  'Two faint strokes: too little to compare.': 'Dos trazos tenues: demasiado poco para comparar.',
  'Two people of one name at one address, father and son. Telephone and title are the son’s.':
    'Dos personas del mismo nombre en una misma dirección, padre e hijo. El teléfono y el puesto son del hijo.',
} as const satisfies Readonly<Record<string, string>>;
