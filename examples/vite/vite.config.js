import { defineConfig } from 'vite';

export default defineConfig({
  // The package awaits at its top level and starts module workers.
  build: { target: 'es2022' },
  worker: { format: 'es' },
  // The development server would move the modules away from the wasm beside them.
  optimizeDeps: { exclude: ['partipris'] },
});
