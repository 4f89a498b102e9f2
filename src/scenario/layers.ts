/**
 * A port is laid down in layers: the baseline, then the measures. The layers know which file a value
 * of the merged port came from, so that a problem found in the whole is reported where a person can mend it.
 */
import { type JsonText, problemOf } from './json-text.ts'
import { isObject, type JsonObject } from './merge-patch.ts'
import type { Finding, Path, Problem } from './problem.ts'

export interface Layer {
  readonly json: JsonText
  /** Where in the file the port's own paths begin: nowhere for a baseline, `changes` for a measure. */
  readonly prefix: Path
}

export const baselineLayer = (json: JsonText): Layer => ({ json, prefix: [] })
export const measureLayer = (json: JsonText): Layer => ({ json, prefix: ['changes'] })

/** The part of a measure file that is laid over the port. */
export function changesOf(layer: Layer): JsonObject {
  const changes = isObject(layer.json.value) ? layer.json.value.changes : undefined
  return isObject(changes) ? changes : {}
}

/** How many parts of a path in the port the layer says something about. */
export function depthIn(layer: Layer, path: Path): number {
  return layer.json.depthOf([...layer.prefix, ...path]) - layer.prefix.length
}

/**
 * The layer that a value of the port came from: the last that speaks of the whole path, or else of the most of it.
 * @param layers baseline first
 */
export function originOf(layers: readonly Layer[], path: Path): Layer {
  return deepest(layers, path)
}

/** The measure nearest to a problem that the baseline alone doesn't have; the baseline when no measure is near. */
export function culpritOf(layers: readonly Layer[], path: Path): Layer {
  const measures = layers.slice(1)
  const culprit = measures.length > 0 ? deepest(measures, path) : layers[0]
  return depthIn(culprit, path) > 0 ? culprit : layers[0]
}

function deepest(layers: readonly Layer[], path: Path): Layer {
  let best = layers[0]
  let most = -1
  for (const layer of layers) {
    const depth = depthIn(layer, path)
    if (depth < most) continue
    best = layer
    most = depth
  }
  return best
}

/** The finding as a problem of the layer's file. */
export function problemIn({ json, prefix }: Layer, finding: Finding): Problem {
  return problemOf(json, { ...finding, path: [...prefix, ...finding.path] })
}
