/**
 * JSON Merge Patch (RFC 7396): the patch is laid over the target, null removes a key, objects are merged key by
 * key, everything else replaces. Inputs stay as they are.
 */

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The algorithm of RFC 7396 §2. Keys are defined, never assigned, so that `__proto__` is a key like any other. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged = new Map(isObject(target) ? Object.entries(target) : [])
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) merged.delete(key)
    else merged.set(key, mergePatch(merged.get(key), change))
  }
  return Object.fromEntries(merged)
}

/** Everything a patch sets or removes: the paths at which it holds something other than an object with keys. */
export function* leavesOf(
  patch: JsonObject,
  path: readonly string[] = [],
): Generator<[readonly string[], unknown]> {
  for (const [key, change] of Object.entries(patch)) {
    if (isObject(change) && Object.keys(change).length > 0) yield* leavesOf(change, [...path, key])
    else yield [[...path, key], change]
  }
}

/** What is at a path, counting own keys only; undefined when there is nothing. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let current = value
  for (const part of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined
    current = (current as Record<string | number, unknown>)[part]
  }
  return current
}
