/**
 * A part of the view that comes a moment after those above it, at first and at every change, so that the page is never
 * held up by all at once.
 */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'

interface LaterProps {
  /** How many turns it waits. */
  readonly turns: number
  /** Room it holds before it first comes, in pixels. */
  readonly height: number
  readonly children: () => VNode
}

export function Later({ turns, height, children }: LaterProps) {
  // In an object, as a function given to a state would be called.
  const [shown, setShown] = useState<{ readonly draw: () => VNode }>()
  useEffect(() => {
    let left = turns
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(() => (--left > 0 ? wait() : setShown({ draw: children })))
    }
    wait()
    return () => clearTimeout(timer)
  }, [turns, children])
  return shown ? shown.draw() : <div style={{ height: `${height}px` }} />
}
