/** The station of the ground rules: the templates, and what each silent term asks (core/rules/templates, use cases: rules-view.ts). */
export const agreeingEs = {
  'threshold, unit and parties are the parties’ own bargain: both must consent':
    'el umbral, la unidad y las partes son pacto de las propias partes: ambas deben consentir',
  'How old may a card be, counted from which day?': '¿Qué antigüedad puede tener una tarjeta, contada desde qué día?',
  'What becomes of a card without a date?': '¿Qué pasa con una tarjeta sin fecha?',
  'What becomes of a card with a visible change?': '¿Qué pasa con una tarjeta con un cambio visible?',
  'What becomes of a sheet with several signers?': '¿Qué pasa con una hoja con varios firmantes?',
  'What becomes of a card that supports representation or an election?':
    '¿Qué pasa con una tarjeta que apoya la representación o una elección?',
  'What becomes of a typed signature?': '¿Qué pasa con una firma mecanografiada?',
  'What if there is no exemplar to compare with?': '¿Y si no hay firma de muestra con la cual comparar?',
  'What if the comparison is inconclusive?': '¿Y si la comparación no es concluyente?',
  'Which of several cards of one person stands?': '¿Cuál de varias tarjetas de una persona vale?',
  'What if the person also signed for another union?': '¿Y si la persona firmó también para otro sindicato?',
  'May a card be revoked, in which form and until when?': '¿Se puede revocar una tarjeta, de qué forma y hasta cuándo?',
  'Until when may a card be revoked?': '¿Hasta cuándo se puede revocar una tarjeta?',
  'What if a person signs again after revoking?': '¿Y si una persona firma de nuevo después de revocar?',
  'What if a card and the portal disagree?': '¿Y si una tarjeta y el portal no coinciden?',
  'Does a person who leaves after the date stay on the list?': '¿Sigue en la lista quien deja el empleo después de la fecha?',
  'Is a person who is hired after the date added to the list?':
    '¿Se incorpora a la lista a quien se contrata después de la fecha?',
  'Who may change the list?': '¿Quién puede cambiar la lista?',
  'Do jobs at different employers add up?': '¿Se suman los trabajos con distintos empleadores?',
  'When is a job in the window: on any day, by its start, or by its end?':
    '¿Cuándo está un trabajo en el plazo: en cualquier día, por su comienzo o por su fin?',
  'May a result be certified while something is open that cannot change it?':
    '¿Se puede certificar un resultado mientras siga abierto algo que no lo puede cambiar?',
  'What is told to the parties?': '¿Qué se comunica a las partes?',
  // core/rules/rules-schema.ts, silent-terms.ts: what a term may be
  'some text': 'algún texto',
  'a whole number of 1 or more': 'un número entero, 1 o más',
  'a whole number of 0 or more': 'un número entero, 0 o más',
  'hours with at most two decimals': 'horas, con dos decimales como máximo',
  'a day that exists, as YYYY-MM-DD': 'un día que exista, como AAAA-MM-DD',
  'a day YYYY-MM-DD or an instant with its offset': 'un día AAAA-MM-DD o un instante con su diferencia horaria',
  'one unit or more': 'una unidad o más',
  'one limb or more': 'un supuesto o más',
  'filing, count, or a day or instant': 'filing, count, o un día o instante',
  'card, portal or both': 'card, portal o ambos',
  'an IANA time zone such as America/New_York': 'una zona horaria de IANA, como America/New_York',
  'a length, its unit and its anchor': 'una duración, su unidad y desde cuándo se cuenta',
  'allowed or not, its form, deadline and effect': 'si se admite, su forma, su fecha límite y su efecto',
  'a day or instant': 'un día o instante',
  // core/rules/templates: the names of statutes and boards stay as the law has them
  'British Columbia LRB, certification on cards': 'British Columbia LRB, certificación por tarjetas',
  'Employers in British Columbia': 'Empleadores de Columbia Británica',
  'Ontario OLRB, construction, on cards': 'Ontario OLRB, construcción, por tarjetas',
  'Construction employers in Ontario; elsewhere a vote is held at 40 percent':
    'Empleadores de la construcción en Ontario; en lo demás hay votación con el 40 por ciento',
  'Alberta and Manitoba, membership evidence': 'Alberta y Manitoba, prueba de afiliación',
  'Employers in Alberta or Manitoba; their statutes were not read': 'Empleadores de Alberta o Manitoba; sus leyes no se leyeron',
  'Canada CIRB, certification on membership': 'Canadá CIRB, certificación por afiliación',
  'Federally regulated employers in Canada': 'Empleadores de competencia federal en Canadá',
  'Quebec TAT, certification on membership': 'Quebec TAT, certificación por afiliación',
  'Employers in Quebec': 'Empleadores de Quebec',
  'UK Central Arbitration Committee, membership and support check':
    'UK Central Arbitration Committee, comprobación de afiliación y apoyo',
  'Statutory recognition in Great Britain': 'Reconocimiento legal en Gran Bretaña',
  'Voluntary recognition by one employer': 'Reconocimiento voluntario por un empleador',
  'One employer that has agreed to recognise the union if a third person finds a majority (the pattern of the production accountants, New York and New Jersey)':
    'Un empleador que acordó reconocer al sindicato si un tercero halla una mayoría (el modelo de los contadores de producción, Nueva York y Nueva Jersey)',
  'Two jobs in twelve months, several employers': 'Dos trabajos en doce meses, varios empleadores',
  'An association of employers and freelance crews who work for many of them (the AICP pattern)':
    'Una asociación de empleadores y equipos independientes que trabajan para muchos de ellos (el modelo AICP)',
  'Post production, several employers': 'Posproducción, varios empleadores',
  'Post production crews of several employers (the Post Production Guild pattern)':
    'Equipos de posproducción de varios empleadores (el modelo del Post Production Guild)',
  'California PERB, proof of support': 'California PERB, prueba de apoyo',
  'Public employers in California': 'Empleadores públicos de California',
  'California ALRB, majority support petition': 'California ALRB, petición de apoyo mayoritario',
  'Agricultural employers in California': 'Empleadores agrícolas de California',
  'Illinois Labor Relations Board, majority interest': 'Illinois Labor Relations Board, interés mayoritario',
  'Public employers in Illinois (not education)': 'Empleadores públicos de Illinois (no educación)',
  'Illinois Educational Labor Relations Board, majority interest':
    'Illinois Educational Labor Relations Board, interés mayoritario',
  'Schools, colleges and universities in Illinois': 'Escuelas, colegios y universidades de Illinois',
  'Minnesota BMS, showing of interest': 'Minnesota BMS, muestra de interés',
  'Public employers in Minnesota; an election petition, no finding of a majority':
    'Empleadores públicos de Minnesota; petición de elección, sin declaración de mayoría',
  'NLRB showing of interest (30 percent)': 'NLRB, muestra de interés (30 por ciento)',
  'Parties who borrow the federal rules for an election petition; no finding of a majority':
    'Partes que toman las reglas federales para una petición de elección; sin declaración de mayoría',
  'New Jersey PERC, card check': 'New Jersey PERC, verificación de tarjetas',
  'Public employers in New Jersey; one union': 'Empleadores públicos de Nueva Jersey; un solo sindicato',
  'Massachusetts DLR, written majority authorization': 'Massachusetts DLR, autorización mayoritaria por escrito',
  'Employers in Massachusetts under the DLR; employees not represented before':
    'Empleadores de Massachusetts sujetos al DLR; empleados sin representación anterior',
  'New York PERB, certification without election': 'New York PERB, certificación sin elección',
  'Public employers in New York; one union': 'Empleadores públicos de Nueva York; un solo sindicato',
  'New York PERB, farm workers': 'New York PERB, trabajadores agrícolas',
  'Farm employers in New York': 'Empleadores agrícolas de Nueva York',
  'Maine MLRB, majority sign-up': 'Maine MLRB, inscripción mayoritaria',
  'Public employers in Maine': 'Empleadores públicos de Maine',
  'Washington PERC, current card check': 'Washington PERC, verificación de tarjetas vigente',
  'Public employers in Washington; one union, no incumbent':
    'Empleadores públicos de Washington; un solo sindicato, sin representante anterior',
  'Washington PERC, older cross-check': 'Washington PERC, cotejo anterior',
  'Agreements that still refer to the older cross-check rule': 'Acuerdos que aún remiten a la regla de cotejo anterior',
  'Oregon ERB, certification without election': 'Oregon ERB, certificación sin elección',
  'Public employers in Oregon': 'Empleadores públicos de Oregón',
} as const satisfies Readonly<Record<string, string>>;
