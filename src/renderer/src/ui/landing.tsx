import { useEffect, useRef, type ReactNode } from 'react';

/** The heading of a page. Focus lands on it when the page comes, so that keys and screen readers begin there. */
export function Landing({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A dialog that opened meanwhile keeps its focus.
    if (document.querySelector('[data-modal]') === null) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
