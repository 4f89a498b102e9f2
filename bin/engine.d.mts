/** What TypeScript may ask of `engine.mjs`. */

/** @returns the WebAssembly of a folder of AssemblyScript, compiled as the engine is */
export function compileFast(from: string): Promise<Uint8Array<ArrayBuffer>>
