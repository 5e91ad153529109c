import { StrictMode } from 'preact/compat';
import { createRoot } from 'preact/compat/client';
import './styles/index.css';
import { App } from './views/app.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
