/** Numbers that glide to their new values, so that a chart redraws in place; at once where motion is not wanted. */
import { useEffect, useRef, useState } from 'preact/hooks'

const glideMilliseconds = 220
const still = matchMedia('(prefers-reduced-motion: reduce)')

/**
 * The numbers to draw now. A change in how many there are, or in what they are of, is taken at once.
 * @param of what the numbers belong to
 */
export function useTween(target: readonly number[], of = ''): readonly number[] {
  const shown = useRef(target)
  const goal = useRef(target)
  const owner = useRef(of)
  const [, redraw] = useState(0)
  const changed = !sameNumbers(goal.current, target)
  if (changed) {
    goal.current = target
    const others = shown.current.length !== target.length || owner.current !== of
    if (others || still.matches || document.hidden) shown.current = target
    owner.current = of
  }
  useEffect(() => {
    if (!changed || shown.current === target) return
    const from = shown.current
    const start = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      // A glide that a newer target has overtaken, before its end was heard of.
      if (goal.current !== target) return
      const share = Math.min(1, Math.max(0, now - start) / glideMilliseconds)
      const eased = 1 - (1 - share) ** 3
      shown.current = share === 1 ? target : target.map((to, index) => between(from[index], to, eased))
      redraw((count) => count + 1)
      if (share < 1) frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
    // A new target cancels the glide and starts another from where the numbers stand.
  }, [goal.current])
  return shown.current
}

const between = (from: number, to: number, share: number) =>
  Number.isFinite(from) && Number.isFinite(to) ? from + (to - from) * share : to

const sameNumbers = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))
