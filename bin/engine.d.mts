/** What TypeScript may ask of `engine.mjs`. */

/** @returns the WebAssembly of a folder of AssemblyScript, compiled as the engine is */
export function compileFast(from: string): Promise<Uint8Array<ArrayBuffer>>

/** @returns the same with every check: what is out of bounds, or null where it may not be, throws */
export function compileChecked(from: string): Promise<Uint8Array<ArrayBuffer>>
