/** The page: built into static files that work from any path and any static host. */
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'web',
  base: './',
  // One chunk, loaded once and mostly from the same machine: below this size there is nothing to warn of.
  build: { outDir: '../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 700 },
  worker: { format: 'es' },
})
