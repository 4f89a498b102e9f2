/** The engine of this project: the port model. */
import { compilePort } from '../port/compile-port.ts'
import type { Network } from '../port/network.ts'
import { replicate } from '../port/replicate.ts'
import type { Engine } from './engine.ts'

export const portEngine: Engine<Network> = { compile: compilePort, replicate }
