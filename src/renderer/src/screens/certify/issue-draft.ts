import { useState } from 'react';
import type { NoResultReason } from '#core/certification/facts.ts';
import { OWN_GROUNDS } from '#core/certification/no-result-grounds.ts';
import type { CertifyView, PreviewView } from '#contract/certification-views.ts';
import type { CertifyWording } from '#renderer/wording/certify.en.ts';

export type Kind = PreviewView['kind'];

/** What she has chosen and written so far of what is to be signed. */
export type IssueDraft = {
  readonly place: string;
  readonly kind: Kind;
  /** Of a report without a result; null: to be chosen. */
  readonly ground: NoResultReason | null;
  readonly reason: string;
  readonly unit: string | null;
};

/** What the desk offers for it, as its unit stands. */
export type Around = {
  readonly unmet: CertifyView['unmet'];
  readonly grounds: readonly NoResultReason[];
  /** What was issued for the unit before, and is corrected by this. */
  readonly replaces: CertifyView['issued'][number] | undefined;
};

export type WriteDraft = {
  readonly onKind: (kind: Kind) => void;
  readonly onUnit: (unit: string) => void;
  readonly onGround: (ground: NoResultReason | null) => void;
  readonly onPlace: (place: string) => void;
  readonly onReason: (reason: string) => void;
};

export function useIssueDraft(view: CertifyView): {
  readonly draft: IssueDraft;
  readonly around: Around;
  readonly write: WriteDraft;
} {
  const [written, setWritten] = useState<Pick<IssueDraft, 'place' | 'reason'>>({ place: '', reason: '' });
  // Until she chooses, what is signed follows the conditions: they may be met while she is here.
  const [chosenKind, onKind] = useState<Kind | null>(null);
  const [chosenUnit, onUnit] = useState<string | null>(null);
  const [chosenGround, onGround] = useState<NoResultReason | null>(null);
  const unit = view.units.length === 0 ? null : (chosenUnit ?? view.units[0]?.id ?? null);
  const { unmet, grounds: standing } = view.units.find(({ id }) => id === unit) ?? view;
  const grounds = [...standing, ...OWN_GROUNDS];
  const kind = chosenKind ?? (unmet.length === 0 ? 'certification' : 'no-result');
  const ground = chosenGround !== null && grounds.includes(chosenGround) ? chosenGround : (standing[0] ?? null);
  return {
    draft: { ...written, unit, kind, ground: kind === 'no-result' ? ground : null },
    around: { unmet, grounds, replaces: view.issued.findLast((issued) => issued.unit === unit) },
    write: {
      onKind,
      onUnit,
      onGround,
      onPlace: (place) => setWritten({ ...written, place }),
      onReason: (reason) => setWritten({ ...written, reason }),
    },
  };
}

/** As preview and signing ask for it: trimmed, and no reason where none was written. */
export function givenOf({
  place,
  kind,
  ground,
  unit,
  reason,
}: IssueDraft): Omit<IssueDraft, 'reason'> & { readonly reason: string | null } {
  return { place: place.trim(), kind, ground, unit, reason: reason.trim() === '' ? null : reason.trim() };
}

export function whatIsMissing(draft: IssueDraft, around: Around, say: CertifyWording['issue']): string | null {
  if (draft.kind === 'certification' && around.unmet.length > 0) return say.conditionsUnmet;
  return draft.place.trim() === '' ? say.writePlace : withoutPlace(draft, around, say);
}

/** A draft is signed nowhere. */
export function withoutPlace(draft: IssueDraft, { unmet, replaces }: Around, say: CertifyWording['issue']): string | null {
  if (draft.kind === 'certification' && unmet.length > 0) return say.conditionsUnmet;
  if (draft.kind === 'no-result' && draft.ground === null) return say.chooseWhy;
  if (draft.reason.trim() === '' && (replaces !== undefined || draft.ground === 'other')) return say.writeReason;
  return null;
}
