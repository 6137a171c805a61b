import { createContext } from 'react';
import type { Size } from './geometry.ts';

/** Told how large the pane is in which an image is drawn: so the next image can be fetched as it will be drawn there. */
export const PaneSizeContext = createContext<(size: Size) => void>(() => undefined);
