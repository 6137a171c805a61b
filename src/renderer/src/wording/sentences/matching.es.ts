/** Why the machine is sure or unsure of a person (core/match). */
export const matchingEs = {
  // core/match/guards.ts
  'The given name is not confirmed.': 'El nombre de pila no está confirmado.',
  'The family name is not confirmed.': 'El apellido no está confirmado.',
  'The given name agrees only as a nickname, and what else agrees a relative may share.':
    'El nombre de pila coincide solo como apodo, y lo demás que coincide lo puede compartir un pariente.',
  'One says Jr or Sr and the other says otherwise: it may be the father or the son.':
    'Una parte dice Jr o Sr y la otra dice otra cosa: puede ser el padre o el hijo.',
  'Only one side has a suffix such as Jr or Sr.': 'Solo un lado lleva un sufijo como Jr o Sr.',
  'The middle names differ.': 'Los segundos nombres difieren.',
  'The card has what the list calls the middle name.': 'La tarjeta lleva lo que la lista llama segundo nombre.',
  'The card has a name word that the list does not explain.':
    'La tarjeta lleva en el nombre una palabra que la lista no explica.',
  'Only the name agrees, and not letter by letter.': 'Solo coincide el nombre, y no letra por letra.',
  'Only the name agrees, and others of that name may live nearby.':
    'Solo coincide el nombre, y puede haber cerca otras personas que se llamen así.',
  'Only the name agrees, and no job title beside it: a namesake who is not on the list cannot be told from this person.':
    'Solo coincide el nombre, sin un puesto al lado: un homónimo que no esté en la lista no se puede distinguir de esta persona.',
  'Only one part of a double family name agrees, and nothing of one person alone.':
    'Solo coincide una parte de un apellido doble, y nada que sea de una sola persona.',
  'What looks like a misspelling is a given name of its own.':
    'Lo que parece un error de escritura es otro nombre de pila que existe.',
  'What looks like a misspelling is a family name of its own.':
    'Lo que parece un error de escritura es otro apellido que existe.',
  'The last four digits differ.': 'Los últimos cuatro dígitos difieren.',
  'The last four digits differ in one digit, and neither telephone nor e-mail agrees.':
    'Los últimos cuatro dígitos difieren en uno, y no coinciden ni el teléfono ni el correo electrónico.',
  'The dates of birth differ.': 'Las fechas de nacimiento difieren.',
  'Telephone, e-mail or address disagree, and too little else agrees.':
    'El teléfono, el correo electrónico o la dirección no coinciden, y lo demás que coincide es muy poco.',
  'The employer on the card is not on the list, or not that person’s.':
    'El empleador de la tarjeta no está en la lista, o no es el de esa persona.',
  'The job title differs, and nothing of one person alone agrees.':
    'El puesto difiere, y no coincide nada que sea de una sola persona.',
  'Another person on the list has the same or nearly the same name; nothing on the card tells them apart.':
    'Otra persona de la lista se llama igual o casi igual; nada en la tarjeta las distingue.',
  'Somebody of the same family name has a given name much like it, and only the name agrees.':
    'Alguien del mismo apellido tiene un nombre de pila muy parecido, y solo coincide el nombre.',
  'Somebody of the same family name has the same date of birth, and no identifier of one person agrees.':
    'Alguien del mismo apellido tiene la misma fecha de nacimiento, y no coincide ningún dato que sea de una sola persona.',
  // core/match/decide.ts
  'Nobody on the list fits this card.': 'Nadie de la lista corresponde a esta tarjeta.',
  'There is no name to compare in words, and nothing of one person alone agrees.':
    'No hay un nombre escrito que comparar, y no coincide nada que sea de una sola persona.',
  'The evidence is not strong enough.': 'Los indicios no bastan.',
  'This preset ranks only: every card goes to a person.': 'Esta opción solo ordena: cada tarjeta la decide una persona.',
  'Only the name and what a household shares agree; this preset wants what one person alone has.':
    'Solo coinciden el nombre y lo que comparte un hogar; esta opción exige algo que sea de una sola persona.',
  'Only the name agrees; this preset wants what one person alone has.':
    'Solo coincide el nombre; esta opción exige algo que sea de una sola persona.',
  'The name and what one person alone has agree, and nobody else on the list comes near.':
    'Coinciden el nombre y algo que es de una sola persona, y nadie más de la lista se le acerca.',
  'The name and what a household shares agree, and nobody else on the list comes near.':
    'Coinciden el nombre y lo que comparte un hogar, y nadie más de la lista se le acerca.',
  'The whole name agrees exactly and the job title too, it is rare enough, and nobody else on the list comes near.':
    'El nombre completo coincide exactamente y el puesto también, es bastante raro, y nadie más de la lista se le acerca.',
  // core/match/explain.ts: how a field compares, a line of the waterfall each
  '1 of {n} people': '1 de {n} personas',
  'another reading of the name': 'otra lectura del nombre',
  'fields that err together count less': 'los datos que yerran juntos pesan menos',
  'a namesake not on the list': 'un homónimo que no está en la lista',
  '{n} other fits better': '{n} persona más corresponde mejor',
  '{n} others fit better': '{n} personas más corresponden mejor',
  '{n} other fits about as well': '{n} persona más corresponde casi igual',
  '{n} others fit about as well': '{n} personas más corresponden casi igual',
  'others fit less well': 'las demás corresponden menos',
  'explains the picture': 'explica la imagen',
  'does not explain the picture': 'no explica la imagen',
  '{saidLevel}, one part of a double name': '{saidLevel}, una parte de un apellido doble',
  '{saidLevel}, by the middle name': '{saidLevel}, por el segundo nombre',
  '{n} unexplained': '{n} sin explicar',
  'not on the list': 'no está en la lista',
  'on the list, not this person’s': 'en la lista, no de esta persona',
  'one digit off': 'un dígito distinto',
  // core/match/levels.ts
  different: 'distinto',
  'initial only': 'solo la inicial',
  'loosely similar': 'algo parecido',
  misspelt: 'escrito de otro modo',
  nickname: 'apodo',
  variant: 'variante',
  exact: 'exacto',
  absent: 'falta',
  agrees: 'coincide',
  'on the card only': 'solo en la tarjeta',
  'on the list only': 'solo en la lista',
  conflicts: 'en conflicto',
  differs: 'difiere',
  close: 'parecido',
  equal: 'igual',
  exchanged: 'intercambiados',
} as const satisfies Readonly<Record<string, string>>;
