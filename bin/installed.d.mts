/** What TypeScript may ask of `installed.mjs`. */

/** @returns the path of a Chromium on this machine, or undefined */
export function chromiumPath(): string | undefined
