import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '#core/result.ts';
// The general styles first: what a component says of itself stands above them.
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app.tsx';

const mount = document.querySelector('#desk');
invariant(mount !== null, 'index.html holds #desk');

createRoot(mount).render(
  <StrictMode>
    <App client={window.countersign} />
  </StrictMode>,
);
