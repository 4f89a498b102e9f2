/**
 * Moving over a map by mouse, finger and key. A drag moves it, two fingers or Ctrl and the wheel bring it nearer; a
 * plain wheel and one finger up or down are left to the page, so that a map never traps a person who scrolls.
 */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Point } from './line.ts'
import { type Box, drag, type Frame, type View, zoomAbout } from './viewport.ts'

export const zoomStep = 1.4
const keyStepPixels = 60

export function useGestures(
  element: RefObject<HTMLElement | null>,
  view: View | undefined,
  frame: Frame | undefined,
  whole: Box,
  onView: (view: View) => void,
  onReset: () => void,
) {
  const latest = useRef({ view, frame, whole, onView, onReset })
  latest.current = { view, frame, whole, onView, onReset }

  useEffect(() => {
    const target = element.current
    if (!target) return
    const fingers = new Map<number, Point>()
    const place = (event: { clientX: number; clientY: number }): Point => {
      const bounds = target.getBoundingClientRect()
      return [event.clientX - bounds.left, event.clientY - bounds.top]
    }
    const change = (next: (view: View, frame: Frame, whole: Box) => View) => {
      const { view, frame, whole, onView } = latest.current
      if (!view || !frame) return
      // Kept at once, so that the next event of the same frame of the screen builds on it.
      latest.current.view = next(view, frame, whole)
      onView(latest.current.view)
    }
    const zoom = (factor: number, pixel?: Point) =>
      change((view, frame, whole) =>
        zoomAbout(view, frame, factor, pixel ?? [frame.width / 2, frame.height / 2], whole),
      )

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest('button')) return
      fingers.set(event.pointerId, place(event))
    }
    const onMove = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId)
      if (!before) return
      const now = place(event)
      const others = [...fingers].filter(([id]) => id !== event.pointerId)
      if (others.length === 0 && !target.hasPointerCapture(event.pointerId)) {
        if (spread(before, now) < 4) return
        target.setPointerCapture(event.pointerId)
      }
      fingers.set(event.pointerId, now)
      const share = 1 / (others.length + 1)
      change((view, _, whole) =>
        drag(view, (now[0] - before[0]) * share, (now[1] - before[1]) * share, whole),
      )
      if (others.length === 0) return
      const other = others[0][1]
      const middle: Point = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]
      zoom(spread(now, other) / Math.max(1, spread(before, other)), middle)
    }
    const onUp = (event: PointerEvent) => fingers.delete(event.pointerId)
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoom(2 ** (-event.deltaY / (event.deltaMode === 1 ? 8 : 200)), place(event))
    }
    const onDouble = (event: MouseEvent) => {
      if (!(event.target as Element).closest('button')) zoom(zoomStep ** 2, place(event))
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== target || event.ctrlKey || event.metaKey || event.altKey) return
      const move = (dx: number, dy: number) => change((view, _, whole) => drag(view, dx, dy, whole))
      if (event.key === '+' || event.key === '=') zoom(zoomStep)
      else if (event.key === '-') zoom(1 / zoomStep)
      else if (event.key === '0') latest.current.onReset()
      else if (event.key === 'ArrowLeft') move(keyStepPixels, 0)
      else if (event.key === 'ArrowRight') move(-keyStepPixels, 0)
      else if (event.key === 'ArrowUp') move(0, keyStepPixels)
      else if (event.key === 'ArrowDown') move(0, -keyStepPixels)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    target.addEventListener('pointerdown', onDown)
    target.addEventListener('pointermove', onMove)
    target.addEventListener('pointerup', onUp)
    target.addEventListener('pointercancel', onUp)
    target.addEventListener('wheel', onWheel, { passive: false })
    target.addEventListener('dblclick', onDouble)
    target.addEventListener('keydown', onKey)
    return () => {
      target.removeEventListener('pointerdown', onDown)
      target.removeEventListener('pointermove', onMove)
      target.removeEventListener('pointerup', onUp)
      target.removeEventListener('pointercancel', onUp)
      target.removeEventListener('wheel', onWheel)
      target.removeEventListener('dblclick', onDouble)
      target.removeEventListener('keydown', onKey)
    }
  }, [element])
}

const spread = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])
