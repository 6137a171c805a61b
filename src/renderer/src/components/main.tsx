/**
 * The components for whoever builds a screen: a page of its own, served by `npm run dev` at /components.html and built by the
 * tests. The app's build has one page and this is not it.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '#core/result.ts';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { ComponentsPage } from './components-page.tsx';

const mount = document.querySelector('#components');
invariant(mount !== null, 'components.html holds #components');
document.documentElement.dataset['theme'] = new URLSearchParams(location.search).get('theme') ?? 'system';

createRoot(mount).render(
  <StrictMode>
    <ComponentsPage />
  </StrictMode>,
);
