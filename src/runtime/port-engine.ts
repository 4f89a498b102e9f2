/** The engine of this project: the port model. */
import { compilePort } from '../port/compile-port.ts'
import { type NetworkImage, networkImage, replicateImage } from '../port/replicate.ts'
import type { Engine } from './engine.ts'

export const portEngine: Engine<NetworkImage> = {
  compile: (port) => networkImage(compilePort(port)),
  replicate: replicateImage,
}
