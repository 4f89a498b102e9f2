/** A part of the view that comes a moment after those above it, so that the page is never held up by all at once. */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'

interface LaterProps {
  /** How many turns it waits. */
  readonly turns: number
  /** Room it holds meanwhile, in pixels. */
  readonly height: number
  readonly children: () => VNode
}

export function Later({ turns, height, children }: LaterProps) {
  const [left, setLeft] = useState(turns)
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => setLeft(left - 1))
    return () => clearTimeout(timer)
  }, [left])
  return left === 0 ? children() : <div style={{ height: `${height}px` }} />
}
