/** A panel that a button opens and that Escape, a press elsewhere or leaving it closes. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

export function useDisclosure<Holder extends HTMLElement>() {
  const [open, setOpen] = useState(false)
  /** The element that holds both the button and the panel. */
  const holder = useRef<Holder>(null)
  // At once: a key pressed right after the panel came must be heard.
  useLayoutEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (!holder.current?.contains(event.target as Node)) setOpen(false)
    }
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      // What had the focus is gone with the panel.
      if (holder.current?.contains(document.activeElement))
        holder.current.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', onEscape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', onEscape)
    }
  }, [open])
  return { open, setOpen, holder }
}
