/** Numbers that glide to their new values, so that a chart redraws in place; at once where motion is not wanted. */
import { useEffect, useRef, useState } from 'preact/hooks'

const glideMilliseconds = 220
const still = matchMedia('(prefers-reduced-motion: reduce)')

/** The numbers to draw now. A change in how many there are is taken at once. */
export function useTween(target: readonly number[]): readonly number[] {
  const shown = useRef(target)
  const goal = useRef(target)
  const [, redraw] = useState(0)
  const changed = !sameNumbers(goal.current, target)
  if (changed) {
    goal.current = target
    if (shown.current.length !== target.length || still.matches || document.hidden) shown.current = target
  }
  useEffect(() => {
    if (!changed || shown.current === target) return
    const from = shown.current
    const start = performance.now()
    let frame = requestAnimationFrame(function step(now) {
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
