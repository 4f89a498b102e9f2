/** The page: built into static files that work from any path and any static host. */
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'web',
  base: './',
  build: { outDir: '../dist/web', emptyOutDir: true },
  worker: { format: 'es' },
})
