/** The size of an element on the screen, in pixels, kept up to date. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Frame } from './viewport.ts'

export function useFrame(element: RefObject<Element | null>): Frame | undefined {
  const [frame, setFrame] = useState<Frame>()
  useLayoutEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect
      setFrame((old) => (old?.width === width && old.height === height ? old : { width, height }))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return frame
}
