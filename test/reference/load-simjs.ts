/** Loads simjs, which has no types and no exports: it only sets `window.Sim`, so it is given a window to set it on. */
import { createRequire } from 'node:module'

/** @returns the library, typed as far as whoever asks uses it */
export function loadSimJs<Library>(): Library {
  const host = globalThis as unknown as { window?: { Sim?: unknown } }
  const before = host.window
  const window: { Sim?: unknown } = {}
  host.window = window
  createRequire(import.meta.url)('simjs')
  if (before === undefined) delete host.window
  else host.window = before
  return window.Sim as Library
}
