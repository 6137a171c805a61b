/** All that the desk knows when a certification is composed: much of it may never be printed (`disclose.ts` decides). */
import type { Instant, LocalDate } from '../dates.ts';
import type { Sha256 } from '../ids.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { Tally } from '../tally/tally.ts';
import type {
  CertifiedFacts,
  NoResultReason,
  Paper,
  PrintedAgreement,
  PrintedBatch,
  PrintedObjection,
  PrintedRuling,
  PrintedSeal,
  PanelMember,
} from './facts.ts';

export type DeliveredBatch = PrintedBatch & { readonly documents: number };

export type CertificationInput = {
  readonly matter: { readonly reference: string; readonly title: string };
  readonly rules: GroundRules;
  readonly rulesHash: Sha256;
  readonly rulesSettled: { readonly on: LocalDate; readonly how: 'agreed' | 'ruled' | 'agreed-and-ruled' };
  /** Null: the ground rules themselves are the agreement. */
  readonly agreement: { readonly title: string; readonly date: LocalDate | null; readonly clause: string | null } | null;
  readonly tally: Tally;
  readonly outcome:
    | { readonly kind: 'certification' }
    | { readonly kind: 'no-result'; readonly reason: NoResultReason; readonly explanation: string | null };
  readonly list: {
    readonly receivedOn: LocalDate;
    readonly from: string;
    readonly asOf: LocalDate | null;
    readonly rows: number;
    readonly people: number;
    /** Keyed with a secret of the matter: a list can be guessed, its plain hash would confirm the guess. */
    readonly digest: Sha256;
  };
  readonly batches: readonly DeliveredBatch[];
  /** Keyed digest over the set of documents received. */
  readonly cardsDigest: Sha256;
  readonly exemplars: CertifiedFacts['exemplars'];
  readonly comparedBy: readonly string[];
  readonly present: CertifiedFacts['present'];
  /** Rulings on persons, anonymised by the neutral. Rulings on cards are hers alone (`design.md` 4) and have no place here. */
  readonly rulings: readonly PrintedRuling[];
  readonly objections: readonly PrintedObjection[];
  /** Of a second reviewer's looks, and of the neutral's own at what she had determined, both blind. */
  readonly agreements: readonly PrintedAgreement[];
  readonly head: Sha256;
  readonly commitment: CertifiedFacts['digests']['commitment'];
  /** Facts of every earlier version and draft that any party has seen. */
  readonly earlier: readonly CertifiedFacts[];
  /** Tallies of the other units of the matter, whose reports are read beside this one. */
  readonly otherUnits: readonly Pick<Tally, 'counted' | 'eligible'>[];
  readonly version: number;
  readonly replaces: CertifiedFacts['replaces'];
  readonly signer: {
    readonly name: string;
    readonly capacity: string;
    readonly addressLines: readonly string[];
    readonly seal: PrintedSeal | null;
    readonly fingerprint: Sha256;
    readonly issuerFingerprints: readonly Sha256[];
  };
  /** The other members of a panel; empty where the neutral decides alone. */
  readonly panel: readonly PanelMember[];
  /** The addressees, in the words of the service list. Blank: the recipients of the ground rules. */
  readonly service: readonly string[];
  readonly issuedAt: Instant;
  readonly place: string;
  readonly paper: Paper;
  /** A practice matter says so on every page. */
  readonly practice: boolean;
  readonly softwareVersion: string;
};
