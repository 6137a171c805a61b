import { QueryObserver, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReviewCardView } from '#contract/review-views.ts';
import type { CardId } from '#core/ids.ts';
import { useClient } from '#renderer/api/client.ts';
import { viewsOf } from '#renderer/api/views.ts';
import { cropAddress } from '#renderer/viewer/crop.tsx';
import { FITTED, scaleOf, type Size } from '#renderer/viewer/geometry.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { lastSize, type LastSize } from '#renderer/viewer/pane-size.ts';
import { sceneOf } from '#renderer/viewer/pane.tsx';
import { placedAddress } from '#renderer/viewer/placed-image.tsx';
import { useWording } from '#renderer/wording/language.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { cardSubject, uprightOf } from './subjects.ts';

/**
 * The next card is fetched while she looks at this one, and its images in the size in which they will be drawn, decoded and held, so
 * that a decided card gives way at once. Answers where the viewer notes how large its pane is.
 */
export function usePrefetched(next: CardId | null): LastSize {
  const [pane] = useState(lastSize);
  const held = useRef<readonly HTMLImageElement[]>([]);
  const queries = useQueryClient();
  const client = useClient();
  const { viewing } = useWording(REVIEW);
  useEffect(() => {
    if (next === null) return undefined;
    // Watched and not only fetched: it is kept for as long as it is next, and what an act changes of it is known before it stands.
    const watched = new QueryObserver(queries, viewsOf(client).card(next));
    let known: ReviewCardView | null = null;
    const hold = (card: ReviewCardView | null | undefined) => {
      if (card == null || card === known) return;
      known = card;
      held.current = addressesOf(card, pane.read(), viewing).map(decoded);
    };
    hold(watched.getCurrentResult().data);
    return watched.subscribe(({ data }) => hold(data));
  }, [next, queries, client, viewing, pane]);
  return pane;
}

/** What will be asked for as soon as the card is drawn; its back is fetched as it is, for a turn of the card. */
function addressesOf(card: ReviewCardView, pane: Size | null, say: ReviewWording['viewing']): readonly string[] {
  const front = cardSubject(card, 0, null, say);
  const [image, ...backs] = card.images;
  if (front === null || image === undefined) return [];
  const { fields, signature } = card.reading ?? { fields: {}, signature: { box: null } };
  const boxes = [fields.name?.box, fields.signedOn?.box, signature.box].filter((box) => box != null);
  return [
    pane === null ? imageAddress(image) : placedAddress(front, scaleOf(sceneOf(front, pane), FITTED)),
    ...boxes.map((box) => cropAddress({ image, upright: uprightOf(card), box })),
    ...backs.map((back) => imageAddress(back)),
  ];
}

function decoded(address: string): HTMLImageElement {
  const image = new Image();
  image.src = address;
  // One that cannot be decoded says so where it is drawn.
  image.decode().catch(() => null);
  return image;
}
