import { useEffect, useState, type RefObject } from 'react';
import type { Size } from './geometry.ts';

/** The size of an element as it is laid out now; before the first layout `expected`, else null. */
export function useSize(ref: RefObject<HTMLElement | null>, expected: Size | null = null): Size | null {
  const [size, setSize] = useState<Size | null>(expected);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const laidOut = { width: element.clientWidth, height: element.clientHeight };
      setSize((known) => (known?.width === laidOut.width && known.height === laidOut.height ? known : laidOut));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
