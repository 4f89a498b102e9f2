/**
 * Playing the hours of the window one after the other. Space starts and stops; the arrow keys, Home and End step,
 * wherever the page has the focus except where those keys already mean something else.
 */
import { useEffect, useRef, useState } from 'preact/hooks'

/** An hour on the screen: slower for people who asked for less motion. */
const hourMilliseconds = { usual: 450, reduced: 1200 }

export function usePlayback(hour: number, hours: number, onHour: (hour: number) => void) {
  const [playing, setPlaying] = useState(false)
  const latest = useRef({ hour, hours, onHour, playing })
  latest.current = { hour, hours, onHour, playing }

  useEffect(() => {
    if (!playing) return
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setInterval(
      () => {
        const { hour, hours, onHour } = latest.current
        if (hour < hours - 1) onHour(hour + 1)
        else setPlaying(false)
      },
      reduced ? hourMilliseconds.reduced : hourMilliseconds.usual,
    )
    return () => clearInterval(timer)
  }, [playing])

  useEffect(() => {
    const step = (to: number) => {
      const { hours, onHour } = latest.current
      setPlaying(false)
      onHour(Math.max(0, Math.min(hours - 1, to)))
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target as Element
      const slider = target instanceof HTMLInputElement && target.type === 'range'
      if (!slider && target.closest('input, select, textarea, dialog, [contenteditable]')) return
      const { hour, hours, playing } = latest.current
      if (event.key === ' ') {
        if (target.closest('button, a, summary')) return
        const atEnd = hour >= hours - 1
        if (!playing && atEnd) latest.current.onHour(0)
        setPlaying(!playing)
      } else if (slider) return
      else if (event.key === 'ArrowLeft') step(hour - 1)
      else if (event.key === 'ArrowRight') step(hour + 1)
      else if (event.key === 'Home') step(0)
      else if (event.key === 'End') step(hours - 1)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return {
    playing,
    setPlaying: (next: boolean) => {
      // Play at the end starts again from the beginning.
      if (next && latest.current.hour >= latest.current.hours - 1) latest.current.onHour(0)
      setPlaying(next)
    },
  }
}
