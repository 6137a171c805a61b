/** The printed words of card forms that say what is written beside them; English, and French for Quebec. */
import { createScorer, type Posterior } from './ctc.ts';
import { similarity } from './edit-distance.ts';
import { lettersOnly } from './fold.ts';

export type LabelKind =
  | 'name'
  | 'given'
  | 'middle'
  | 'family'
  | 'signature'
  | 'date'
  | 'title'
  | 'employer'
  | 'union'
  | 'address'
  | 'city'
  | 'phone'
  | 'email'
  /** A label we do not read, but which ends its neighbour's field: department, shift, badge, date of birth. */
  | 'other'
  /** Whatever stands here is about someone else: the witness, the organizer, the supervisor. */
  | 'someone-else';

const PHRASES: Readonly<Record<LabelKind, readonly string[]>> = {
  name: [
    'name',
    'print name',
    'printed name',
    'name print',
    'name please print',
    'please print name',
    'full name',
    'your name',
    'legal name',
    'employee name',
    'name of employee',
    "employee's name",
    'name last first m i',
    'name last first middle',
    'name first middle last',
    'name first last',
    'print full name',
    'name printed',
    'name in full',
    'full legal name',
    "worker's name",
    'member name',
    'name of worker',
    'name block letters',
    'name in block letters',
    'last name first name',
    'applicant name',
    'nom complet',
    'nom et prenom',
    'nom prenom',
    'nom en lettres moulees',
    'nombre',
    'nombre completo',
    'print your name',
    'name of signer',
    'signer name',
    'name of applicant',
    'first and last name',
    'name and surname',
    'print',
  ],
  given: ['first name', 'given name', 'given names', 'forename', 'prenom', 'first', 'primer nombre', 'nom de pila'],
  middle: ['middle name', 'middle initial', 'm i', 'mi', 'initial', 'middle'],
  family: ['last name', 'surname', 'family name', 'nom', 'nom de famille', 'apellido', 'apellidos', 'last'],
  signature: [
    'signature',
    'signed',
    'sign here',
    'employee signature',
    "employee's signature",
    'signature of employee',
    'your signature',
    'signature of applicant',
    'applicant signature',
    'signature of worker',
    'sign',
    'firma',
    'signature du salarie',
    'sign name',
    'signature required',
    'member signature',
    'x signature',
    'authorized signature',
    'signature of signer',
    "signer's signature",
  ],
  date: [
    'date',
    'date signed',
    "today's date",
    'date of signature',
    'signed on',
    'date of signing',
    'dated',
    'signature date',
    'fecha',
    'date mm dd yyyy',
    'date dd mm yyyy',
    'date mm dd yy',
    'date de signature',
    'date month day year',
    'day month year',
    'date today',
    'date of application',
    'date d m y',
  ],
  title: [
    'job title',
    'title',
    'position',
    'classification',
    'job title classification',
    'job classification',
    'occupation',
    'job',
    'position held',
    'craft',
    'trade',
    'role',
    'job position',
    'department position',
    'titre',
    'poste',
    'fonction',
    'puesto',
    'title position',
    'job or title',
    'type of work',
    'work performed',
    'position title',
  ],
  employer: [
    'employer',
    'name of employer',
    'employer name',
    'company',
    'company name',
    'name of company',
    'employed by',
    'place of employment',
    'employeur',
    'nom de employeur',
    'empleador',
    'production',
    'production company',
    'employer company',
    'employing agency',
    'firm',
    'production employer',
    "employer's name",
    'workplace',
    'work site',
    'worksite',
    'work location',
    'facility',
  ],
  union: [
    'union',
    'name of union',
    'union name',
    'labor organization',
    'labour organization',
    'syndicat',
    'sindicato',
    'trade union',
    'organization',
  ],
  address: [
    'address',
    'home address',
    'street address',
    'mailing address',
    'street',
    'residence',
    'adresse',
    'direccion',
    'address street',
  ],
  city: [
    'city',
    'city state zip',
    'city state',
    'city province postal code',
    'city state and zip',
    'city state zip code',
    'ville',
    'town',
  ],
  phone: [
    'phone',
    'telephone',
    'phone number',
    'cell',
    'cell phone',
    'home phone',
    'mobile',
    'tel',
    'telephone number',
    'personal phone',
    'phone no',
    'cell number',
    'mobile phone',
    'tel no',
    'home telephone',
    'contact number',
  ],
  email: [
    'email',
    'e mail',
    'email address',
    'personal email',
    'e mail address',
    'personal e mail',
    'courriel',
    'home email',
    'non work email',
  ],
  other: [
    'department',
    'dept',
    'shift',
    'hourly rate',
    'rate of pay',
    'wage',
    'date of birth',
    'birth date',
    'dob',
    'date of hire',
    'hire date',
    'date hired',
    'social security number',
    'ssn',
    'last four ssn',
    'employee number',
    'employee id',
    'badge',
    'zip',
    'zip code',
    'state',
    'apt',
    'unit',
    'local',
    'local no',
    'local number',
    'gender',
    'language',
    'postal code',
    'province',
    'country',
    'county',
    'clock number',
    'date received',
    'received',
    'start date',
    'time',
    'hours',
    'shift hours',
    'local union',
    'initiation fee',
    'dues',
    'date revoked',
    'full time',
    'part time',
    'per hour',
    'years employed',
    'seniority date',
    'work phone',
    'employer address',
    'work address',
    'classe',
    'pay rate',
    'industry',
    'card no',
    'card number',
    'control number',
    'production title',
    'project',
    'show',
    'office use only',
  ],
  'someone-else': [
    'witness',
    'witness name',
    'witnessed by',
    'solicitor',
    'organizer',
    'organizer name',
    'supervisor',
    'supervisor name',
    'manager',
    'steward',
    'received by',
    'collected by',
    'witness signature',
    'name of witness',
    'signature of witness',
    'recruiter',
    'temoin',
    "organizer's name",
    "supervisor's name",
    'emergency contact',
    'card signer recruited by',
    'immediate supervisor',
    'notary',
    'signature of organizer',
    'organizer signature',
    'sponsor',
    'person soliciting',
    'union representative',
    'representative',
  ],
};

type Phrase = { readonly kind: LabelKind; readonly key: string; readonly words: number };

const ALL: readonly Phrase[] = Object.entries(PHRASES).flatMap(([kind, phrases]) =>
  phrases.map((phrase) => ({ kind: kind as LabelKind, key: lettersOnly(phrase), words: phrase.split(' ').length })),
);

export type LabelMatch = { readonly kind: LabelKind; readonly similarity: number; readonly length: number };

/** Which label this text is, whole; null where it is none. Short labels must be exact, long ones may hold misread letters. */
export function matchLabel(text: string): LabelMatch | null {
  const key = lettersOnly(text);
  if (key.length < 2 || key.length > 34) return null;
  let best: LabelMatch | null = null;
  for (const phrase of ALL) {
    if (Math.abs(phrase.key.length - key.length) > 0.3 * phrase.key.length) continue;
    const alike = similarity(key, phrase.key);
    if (alike >= neededSimilarity(phrase.key.length) && (best === null || alike > best.similarity)) {
      best = { kind: phrase.kind, similarity: alike, length: phrase.key.length };
    }
  }
  return best;
}

/** "Daste" and "Nion" are names, though one letter from "date" and "union". */
function neededSimilarity(length: number): number {
  return length <= 5 ? 1 : 0.76;
}

/**
 * A printed mask under or beside the date tells the order in which day, month and year were asked for:
 * "DD MM YYYY", "MM/DD/YY", "Month Day Year". Null where the form does not say.
 */
export function printedDateOrder(text: string): 'dmy' | 'mdy' | 'ymd' | null {
  const key = lettersOnly(text);
  if (/d{1,2}m{1,2}[yay]{2,4}/.test(key) || /daymonthyear|jourmoisannee/.test(key)) return 'dmy';
  if (/m{1,2}d{1,2}y{2,4}/.test(key) || /monthdayyear|modayyr/.test(key)) return 'mdy';
  if (/y{2,4}m{1,2}d{1,2}/.test(key) || /yearmonthday|anneemoisjour/.test(key)) return 'ymd';
  return null;
}

const MASKS = [
  { order: 'dmy', letters: 'DDMMYYYY' },
  { order: 'mdy', letters: 'MMDDYYYY' },
  { order: 'ymd', letters: 'YYYYMMDD' },
  { order: 'dmy', letters: 'DDMMYY' },
  { order: 'mdy', letters: 'MMDDYY' },
] as const;

/** By how much a mask must explain the print better than one of another order, in natural log. */
const MASK_LEAD = 2.5;

/**
 * The mask under a row of boxes, of which a crop often keeps only the upper half: not what letters are read, but which of the usual
 * masks explains them best. Null where none does clearly.
 */
export function maskOrder(posterior: Posterior, boxes: number): 'dmy' | 'mdy' | 'ymd' | null {
  const scorer = createScorer(posterior, { floor: 4, outsideCost: 2 });
  const masks = MASKS.filter(({ letters }) => letters.length === boxes);
  const scored = masks.map(({ order, letters }) => ({ order, score: scorer.score(letters) })).sort((a, b) => b.score - a.score);
  const [best] = scored;
  const rival = scored.find((other) => other.order !== best?.order);
  if (best === undefined || best.score < MASK_UNREADABLE) return null;
  return best.score - (rival?.score ?? MASK_UNREADABLE) >= MASK_LEAD ? best.order : null;
}

const MASK_UNREADABLE = -24;
