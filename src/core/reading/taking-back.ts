/** Whether a paper speaks of taking an authorization back. Asked of the neutral, never applied (`card-check-practice.md` D8). */
import { lettersOnly } from './fold.ts';

/** What is taken back, as its signer calls it. */
const CARD = '(card|authori[sz]ation|signature|support|membership)';
const TARJETA = '(tarjeta|autorizacion|firma|apoyo|afiliacion)';
/** A declaration that ends earlier authorizations, as many printed cards have it, takes nothing of itself back. */
const EARLIER = '(?!(any|all|every)?(and)?(all)?(prior|previous|other|earlier|former))';

/** Over letters alone: small print and handwriting lose their spaces. Said by the signer: not `revoked`, not `may be cancelled`. */
const SAYS: readonly RegExp[] = [
  new RegExp(
    `(?<!(may|can|cannot|not)be)(revoke|rescind|withdraw|retract|cancel)(?!s|d|n|ed|led|ing|al)${EARLIER}.{0,40}${CARD}`,
  ),
  new RegExp(`take(my|the|this|that|back|it|${CARD}){1,3}.{0,20}back|takeback.{0,20}${CARD}`),
  /(donot|dont|pleasedonot)(count|use)(it|my|the|this)/,
  new RegExp(`(revoco|retiro|anulo|cancelo)(?!(toda|cualquier)).{0,40}${TARJETA}`),
  /no(se)?(cuente|cuenten|usen|use)(n)?(mi|la|esta|conella)/,
];

export function speaksOfTakingBack(text: string): boolean {
  const letters = lettersOnly(text);
  return SAYS.some((said) => said.test(letters));
}
