/** What the ground rules say of a card (core/card), and what they forbid at the desk. */
export const rulesOfCardsEs = {
  // core/card/examine-card.ts
  'The rules do not allow the channel {saidChannel}.': 'Las reglas no admiten este medio: {saidChannel}.',
  'The card has no signature.': 'La tarjeta no tiene firma.',
  'The card has no legible name.': 'La tarjeta no tiene un nombre legible.',
  'The card names no union.': 'La tarjeta no nombra a ningún sindicato.',
  '"{name}" is not an accepted name of the union.': '«{name}» no es un nombre aceptado del sindicato.',
  'The text asks for an election and authorizes nobody.': 'El texto pide una elección y no autoriza a nadie.',
  'The text supports representation or an election.': 'El texto apoya la representación o una elección.',
  'The card names no employer.': 'La tarjeta no nombra a ningún empleador.',
  '"{name}" is no signatory.': '«{name}» no es signatario.',
  'The text does not say that there may be no election.': 'El texto no dice que puede no haber elección.',
  'Nobody has looked yet whether the card says that there may be no election, as the rules require.':
    'Nadie ha mirado aún si la tarjeta dice que puede no haber elección, como exigen las reglas.',
  'A visible change to the card.': 'Un cambio visible en la tarjeta.',
  'One sheet with several signers.': 'Una hoja con varios firmantes.',
  'A copy; the rules require the original.': 'Una copia; las reglas exigen el original.',
  'The signature is not consistent with the exemplar.': 'La firma no concuerda con la firma de muestra.',
  'The comparison of signatures is inconclusive.': 'La comparación de firmas no es concluyente.',
  'There is no exemplar to compare with.': 'No hay firma de muestra con la cual comparar.',
  'The rules do not allow electronic signatures.': 'Las reglas no admiten firmas electrónicas.',
  'Missing: {each}.': 'Falta: {each}.',
  'The signature is typed.': 'La firma está mecanografiada.',
  'The electronic delivery has no truthful declaration by its submitter, which the rules require.':
    'La entrega electrónica no trae la declaración veraz de quien la presenta, que las reglas exigen.',
  card: 'tarjeta',
  portal: 'portal',
  name: 'nombre',
  contact: 'contacto',
  phone: 'teléfono',
  text: 'texto',
  date: 'fecha',
  employer: 'empleador',
  confirmation: 'confirmación',
  // core/card/examine-dates.ts
  'Signed on {day}; the window opens on {first}.': 'Firmada el {day}; el plazo se abre el {first}.',
  'Signed on {day}, after the last day for it.': 'Firmada el {day}, después del último día para hacerlo.',
  'The card has no date.': 'La tarjeta no tiene fecha.',
  '"{text}" could be {each}.': '«{text}» puede ser {each}.',
  '"{text}" is no day of any calendar.': '«{text}» no es un día de ningún calendario.',
  '"{text}" cannot be read as a date.': '«{text}» no se puede leer como fecha.',
  'Signed on {day} but received on {other}.': 'Firmada el {day} pero recibida el {other}.',
  'Received on {day}, after the last day for it.': 'Recibida el {day}, después del último día para hacerlo.',
  'Received on {day}, the last day, at an unknown time.': 'Recibida el {day}, el último día, a una hora que se ignora.',
  // core/card/judge-*.ts, changed-offers.ts
  'It stands for nobody on the list.': 'No corresponde a nadie de la lista.',
  'Ruled not counted: {grounds}': 'Resuelta como no contada: {grounds}',
  'The person is excluded.': 'La persona está excluida.',
  "The person's card {card} stands.": 'Vale la tarjeta {card} de la persona.',
  'The list does not name this person.': 'La lista no nombra a esta persona.',
  // core/card/acts.ts
  'Ruled: {grounds}': 'Resuelto: {grounds}',
  'The rules are silent on revocation.': 'Las reglas callan sobre la revocación.',
  'The rules allow no revocation.': 'Las reglas no admiten revocación.',
  'The deadline is silent.': 'Sobre la fecha límite no se acordó nada.',
  'The count has not begun.': 'El conteo no ha empezado.',
  'It is not known when it was received.': 'No se sabe cuándo se recibió.',
  'Received on {day}, in time.': 'Recibida el {day}, a tiempo.',
  'Received on {day}, after the deadline.': 'Recibida el {day}, después de la fecha límite.',
  'The signature is doubtful.': 'La firma es dudosa.',
  'It is not signed.': 'No está firmada.',
  'It is not an individual writing.': 'No es un escrito individual.',
  'A typed name is no signature.': 'Un nombre mecanografiado no es una firma.',
  'Revoked later, in time.': 'Revocada después, a tiempo.',
  'It is not known whether the revocation came after the card.': 'No se sabe si la revocación es posterior a la tarjeta.',
  'Under the rules a revocation stands, also where a card is signed again.':
    'Según las reglas vale la revocación, aunque se firme otra tarjeta después.',
  'Signed again after a revocation.': 'Firmó de nuevo después de una revocación.',
  'Signed again after a revocation; the rules are silent on that.':
    'Firmó de nuevo después de una revocación; las reglas callan sobre eso.',
  'The same person later said no in the portal.': 'La misma persona dijo después que no en el portal.',
  'The latest act is a no in the portal.': 'El último acto es un no en el portal.',
  'A card and a no in the portal; the rules block such a conflict.':
    'Una tarjeta y un no en el portal; las reglas bloquean tal conflicto.',
  'A card and a later no in the portal; the rules are silent on that.':
    'Una tarjeta y un no posterior en el portal; las reglas callan sobre eso.',
  // core/card/dual-cards.ts
  'The person also signed for another union; the rules count both.':
    'La persona firmó también para otro sindicato; las reglas cuentan ambas.',
  'The person also signed for another union.': 'La persona firmó también para otro sindicato.',
  'The person also signed for another union, at an unknown date.':
    'La persona firmó también para otro sindicato, en fecha que se ignora.',
  'The person also signed for another union; the rules count neither.':
    'La persona firmó también para otro sindicato; las reglas no cuentan ninguna.',
  'The person also signed for another union; the rules are silent on that.':
    'La persona firmó también para otro sindicato; las reglas callan sobre eso.',
  'The card for the other union is the later.': 'La tarjeta para el otro sindicato es posterior.',
  'It is not known which union was signed for last.': 'No se sabe para qué sindicato se firmó en último lugar.',
  'The card for the other union is the earlier.': 'La tarjeta para el otro sindicato es anterior.',
  // core/card/confirmation-sheet.ts, use cases: confirmation-sheet.ts
  'The ground rules have every signature compared with an exemplar, so each card is looked at by itself.':
    'Las reglas acordadas mandan comparar cada firma con una de muestra; por eso cada tarjeta se mira por separado.',
  'The ground rules have a sample of signatures compared with exemplars, so each card is looked at by itself.':
    'Las reglas acordadas mandan comparar una parte de las firmas con firmas de muestra; por eso cada tarjeta se mira por separado.',
  'There is nothing to confirm before the rules are frozen and a list is in force.':
    'No hay nada que confirmar antes de que las reglas estén fijadas y una lista en vigor.',
  'No list is in force.': 'No hay ninguna lista en vigor.',
  // use cases: offer-codes.ts, determine-card.ts, effect-words.ts
  '{code} {saidLabel}: {saidWhy} Question it: a ruling can count it.':
    '{code} {saidLabel}: {saidWhy} Cuestiónela: una resolución puede contarla.',
  '{code} {saidLabel}: {saidWhy}': '{code} {saidLabel}: {saidWhy}',
  'This document is an act of the person, no card: it counts for nothing. Keep it as a revocation or another act.':
    'Este documento es un acto de la persona, no una tarjeta: no cuenta. Consérvelo como revocación u otro acto.',
  'The ground rules require the signature to be compared first.': 'Las reglas acordadas exigen comparar antes la firma.',
  'An entry of a register is a document, whatever it says.': 'Un asiento de una relación es un documento, diga lo que diga.',
  'Dispute {n} was ruled on: only a new ruling in it changes this card.':
    'La controversia {n} ya se resolvió: solo una nueva resolución en ella cambia esta tarjeta.',
  'C16: no other card of this person counts or is questioned.':
    'C16: ninguna otra tarjeta de esta persona cuenta ni está cuestionada.',
  'A card is no act: say first that it is a revocation, a rival card or a portal entry.':
    'Una tarjeta no es un acto: diga primero que es una revocación, una tarjeta para otro sindicato o un asiento del portal.',
  'This document is an act of the person: keep it as one.': 'Este documento es un acto de la persona: consérvelo como tal.',
  'noted, no effect': 'anotado, sin efecto',
  'questioned until ruled on': 'cuestionada hasta que se resuelva',
  'not counted': 'no contada',
} as const satisfies Readonly<Record<string, string>>;
