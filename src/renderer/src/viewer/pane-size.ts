import { createContext } from 'react';
import type { Size } from './geometry.ts';

/**
 * How large the pane is in which the images of a screen are drawn, one after another: the next image is fetched as it will be drawn there,
 * and placed in the first frame in which it stands. Null where nobody wants to know.
 */
export const PaneSizeContext = createContext<LastSize | null>(null);

export type LastSize = { readonly read: () => Size | null; readonly note: (size: Size) => void };

export function lastSize(): LastSize {
  let last: Size | null = null;
  return {
    read: () => last,
    note: (size) => {
      last = size;
    },
  };
}
