/** What the printed declaration says: offered as a code, decided by a person (`card-check-practice.md`: C07, C25). */
import type { Wording } from '../card/card.ts';
import { editDistance } from './edit-distance.ts';
import { folded, lettersOnly } from './fold.ts';

export type WordingReading = {
  /** Null where no declaration was recognised. */
  readonly wording: Wording | null;
  /** `card`: words of an authorization were found; `not-a-card`: a full page without any; else `unclear`. */
  readonly document: 'card' | 'not-a-card' | 'unclear';
};

/** The words of one idea, language by language; a page is judged by the language that it has most of. */
type Terms = readonly (readonly string[])[];

const DESIGNATES: Terms = [
  ['authorize', 'designate', 'represent', 'representative', 'representation', 'bargaining', 'bargain', 'negotiate'],
  ['autorizo', 'designo', 'represent', 'representante', 'representacion', 'negociacion', 'negociar'],
  ['autorise', 'designe', 'represent', 'representant', 'representation', 'negociation', 'negocier'],
];
const UNION: Terms = [
  ['union', 'local', 'labor', 'labour', 'collective', 'membership', 'brotherhood', 'organization', 'workers', 'employees'],
  ['sindicato', 'sindical', 'local', 'colectiva', 'afiliacion', 'trabajadores', 'empleados'],
  ['syndicat', 'syndicale', 'collective', 'adhesion', 'salaries', 'employes'],
];
const OF_A_UNION: Terms = [
  ['union', 'guild', 'bargaining', 'collective', 'brotherhood', 'labororganization'],
  ['sindicato', 'sindical', 'colectiva'],
  ['syndicat', 'syndicale'],
];
const ELECTION: Terms = [
  ['election', 'vote', 'ballot'],
  ['eleccion', 'elecciones', 'votacion', 'votar', 'voto'],
  ['scrutin', 'vote'],
];
/** How a card asks for an election without authorizing anybody. */
const ASKS: Terms = [
  ['petition', 'support', 'request', 'favor'],
  ['peticion', 'apoyo', 'solicito', 'solicitud'],
  ['petition', 'soutiens', 'demande'],
];
const BALLOT = ['candidat', 'ballot', 'vote for', 'vote por', 'boleta electoral', 'referendum', 'amendment'];

/** A page of this many letters without one of them about representation is something else: a lease, a receipt, a ballot. */
const FULL_PAGE = 320;
/** A card that asks for an election and no more says so in a few lines; a longer text of this kind is a petition or a notice. */
const MOST_OF_A_CARD = 2 * FULL_PAGE;

export function readWording(text: string): WordingReading {
  const plain = folded(text);
  const words = plain.match(/[a-z]{3,}/g) ?? [];
  const letters = lettersOnly(text);
  const count = (terms: Terms) =>
    Math.max(...terms.map((language) => language.filter((term) => stands(term, { words, letters })).length));
  const designates = count(DESIGNATES);
  const union = count(UNION);
  const ballot = BALLOT.filter((term) => plain.includes(term)).length;
  // Leases and contracts have authorized representatives, organizations and employees, but no union to bargain.
  const authorizes = designates >= 1 && union >= 1 && count(OF_A_UNION) >= 1 && ballot < 2;
  const document =
    authorizes && designates + union >= 3 ? 'card' : letters.length >= FULL_PAGE || ballot >= 2 ? 'not-a-card' : 'unclear';
  const asks = designates === 0 && union >= 2 && count(OF_A_UNION) >= 1 && count(ELECTION) >= 1 && count(ASKS) >= 1 && ballot < 2;
  if (asks && letters.length < MOST_OF_A_CARD) return { wording: 'election-only', document: 'card' };
  if (!authorizes) return { wording: null, document };
  if (count(ELECTION) === 0) return { wording: 'designation', document };
  const designation = /(designat|designo|designe|authoriz|autoriz|autoris)[a-z]*.{0,120}(represent|bargain|agent|negocia)/.test(
    plain.replaceAll(/\s+/g, ' '),
  );
  return { wording: designation ? 'dual-purpose' : 'election-only', document };
}

/** Long terms anywhere among the letters, a few of them misread: small print loses its spaces. Short ones only as words. */
function stands(term: string, { words, letters }: { readonly words: readonly string[]; readonly letters: string }): boolean {
  if (term.length < 7) return words.some((word) => word === term || word === `${term}s`);
  if (letters.includes(term)) return true;
  const allowed = term.length >= 10 ? 2 : 1;
  for (let at = 0; at + term.length <= letters.length; at++) {
    if (editDistance(letters.slice(at, at + term.length), term, allowed + 1) <= allowed) return true;
  }
  return false;
}
