/**
 * Commitments that prove a count without names. One leaf for every person on the list, signers and others alike, in an
 * order that only the matter's secret knows, filled up to a power of two with leaves that look the same; their Merkle root
 * (RFC 6962, 2.1) is printed. The root tells nothing; a person can be shown her own leaf and its path, and nobody else's.
 *
 *   salt(person) = HMAC(secret, "leaf\n" matter "\n" person)     order = sorted by HMAC(secret, "place\n" ...)
 *   leaf         = SHA-256(0x00 || canonical { matter, person, salt, state, counted })
 *   node         = SHA-256(0x01 || left || right)
 */
import type { HashBytes, Sha256 } from '../ids.ts';
import { invariant } from '../result.ts';
import { canonicalText } from '../canonical.ts';

/** HMAC-SHA-256 under the secret of the matter: the secret itself never comes here. */
export type KeyedHash = (text: string) => Sha256;

export type CommittedPerson = {
  readonly personId: string;
  readonly state: 'eligible' | 'excluded' | 'challenged';
  /** Whether a card of this person was counted. */
  readonly counted: boolean;
};

export type Commitment = { readonly root: Sha256; readonly size: number };

/** All that one person needs to check her own leaf against the printed root. Names nobody else, and says nothing of how many signed. */
export type InclusionProof = {
  readonly schema: 'countersign/inclusion@1';
  readonly matter: string;
  readonly person: CommittedPerson;
  readonly salt: Sha256;
  readonly place: number;
  readonly size: number;
  readonly path: readonly Sha256[];
  readonly root: Sha256;
};

export type Committed = {
  readonly commitment: Commitment;
  /** Null where that person is not on the list. */
  readonly proofFor: (personId: string) => InclusionProof | null;
};

export function commitTo(
  persons: readonly CommittedPerson[],
  given: { readonly matter: string; readonly keyed: KeyedHash; readonly sha256: HashBytes },
): Committed {
  const { matter, keyed, sha256 } = given;
  invariant(new Set(persons.map(({ personId }) => personId)).size === persons.length, 'each person is committed to once');
  const size = paddedSize(persons.length);
  const real = persons.map((person) => ({ person, order: keyed(`place\n${matter}\n${person.personId}`) }));
  const filling = Array.from({ length: size - persons.length }, (_, index) => ({
    person: null,
    order: keyed(`filling\n${matter}\n${String(index)}`),
  }));
  const placed = [...real, ...filling].toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const leaves = placed.map(({ person, order }) =>
    person === null
      ? keyed(`empty\n${matter}\n${order}`)
      : leafOf(person, { matter, salt: saltOf(person, matter, keyed) }, sha256),
  );
  const levels = levelsOf(leaves, sha256);
  const root = levels.at(-1)?.[0];
  invariant(root !== undefined, 'a tree has a root');
  const commitment = { root: root as Sha256, size };
  return {
    commitment,
    proofFor: (personId) => {
      const place = placed.findIndex(({ person }) => person?.personId === personId);
      const person = placed[place]?.person ?? null;
      if (person === null) return null;
      const path = levels.slice(0, -1).map((level, depth) => siblingOf(level, place >> depth));
      return {
        schema: 'countersign/inclusion@1',
        matter,
        person,
        salt: saltOf(person, matter, keyed),
        place,
        ...commitment,
        path,
      };
    },
  };
}

/** True only if this very record of this very person lies under the root; needs nothing but the proof and the printed root. */
export function provesInclusion(proof: InclusionProof, printed: Commitment, sha256: HashBytes): boolean {
  if (proof.root !== printed.root || proof.size !== printed.size) return false;
  if (!Number.isInteger(proof.place) || proof.place < 0 || proof.place >= proof.size || 2 ** proof.path.length !== proof.size)
    return false;
  let hash: string = leafOf(proof.person, proof, sha256);
  for (const [depth, sibling] of proof.path.entries()) {
    const isRight = ((proof.place >> depth) & 1) === 1;
    hash = isRight ? nodeOf(sibling, hash, sha256) : nodeOf(hash, sibling, sha256);
  }
  return hash === printed.root;
}

/** At least eight, so that a tiny unit does not show its size. */
function paddedSize(persons: number): number {
  let size = 8;
  while (size < persons) size *= 2;
  return size;
}

function saltOf({ personId }: CommittedPerson, matter: string, keyed: KeyedHash): Sha256 {
  return keyed(`leaf\n${matter}\n${personId}`);
}

/** The 0x00 and 0x01 of RFC 6962 keep a node from being passed off as a leaf. */
function leafOf(person: CommittedPerson, bound: { readonly matter: string; readonly salt: Sha256 }, sha256: HashBytes): string {
  const { personId, state, counted } = person;
  const record = canonicalText({ matter: bound.matter, person: personId, salt: bound.salt, state, counted });
  return sha256(`\u0000${record}`);
}

function nodeOf(left: string, right: string, sha256: HashBytes): string {
  return sha256(Uint8Array.from([1, ...bytesOf(left), ...bytesOf(right)]));
}

function levelsOf(leaves: readonly string[], sha256: HashBytes): readonly (readonly string[])[] {
  const levels: (readonly string[])[] = [leaves];
  for (let level = leaves; level.length > 1;) {
    const below = level;
    level = Array.from({ length: below.length / 2 }, (_, index) =>
      nodeOf(below[2 * index] ?? '', below[2 * index + 1] ?? '', sha256),
    );
    levels.push(level);
  }
  return levels;
}

function siblingOf(level: readonly string[], place: number): Sha256 {
  const sibling = level[place ^ 1];
  invariant(sibling !== undefined, 'every node of a full tree has a sibling');
  return sibling as Sha256;
}

function bytesOf(hex: string): readonly number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
