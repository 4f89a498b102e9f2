/**
 * Which places lie on a loop: strongly connected components, by Tarjan's algorithm with a path of its own, so that a
 * layout of any size takes one pass and no stack.
 * @see Tarjan 1972, Depth-first search and linear graph algorithms
 */

type Successors = readonly (readonly number[])[]

/** @param successors of each place, by number; negative ones lead outside  @returns whether a way leads from the place back to it */
export function loops(successors: Successors): boolean[] {
  const onLoop = successors.map((targets, place) => targets.includes(place))
  for (const component of components(successors, successors.keys()))
    if (component.length > 1) for (const place of component) onLoop[place] = true
  return onLoop
}

/**
 * Places that lead to one another, as they are reached from the places given.
 * @returns each component after all those that it leads to
 */
export function components(successors: Successors, starts: Iterable<number>): number[][] {
  const complete: number[][] = []
  const unseen = -1
  const found = new Int32Array(successors.length).fill(unseen)
  /** Earliest place still open that a place leads back to, by when it was found. */
  const earliest = new Int32Array(successors.length)
  const isOpen = new Uint8Array(successors.length)
  /** Places whose component is not complete, in the order in which they were found. */
  const open: number[] = []
  const path: { readonly place: number; tried: number }[] = []
  let clock = 0
  const enter = (place: number) => {
    earliest[place] = found[place] = clock++
    isOpen[place] = 1
    open.push(place)
    path.push({ place, tried: 0 })
  }
  for (const start of starts) {
    if (found[start] === unseen) enter(start)
    while (path.length > 0) {
      const step = path[path.length - 1]!
      const { place } = step
      if (step.tried < successors[place]!.length) {
        const target = successors[place]![step.tried++]!
        if (target < 0) continue
        if (found[target] === unseen) enter(target)
        else if (isOpen[target]) earliest[place] = Math.min(earliest[place]!, found[target]!)
        continue
      }
      path.pop()
      const before = path[path.length - 1]
      if (before) earliest[before.place] = Math.min(earliest[before.place]!, earliest[place]!)
      if (earliest[place]! < found[place]!) continue
      const component = open.splice(open.lastIndexOf(place))
      for (const member of component) isOpen[member] = 0
      complete.push(component)
    }
  }
  return complete
}
