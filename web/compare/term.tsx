/** A word with its definition, which comes on hover, on keyboard focus and on a press. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useDisclosure } from '../shell/disclosure.ts'

export function Term({
  children,
  definition,
}: {
  children: ComponentChildren
  definition: ComponentChildren
}) {
  const { open, setOpen, holder } = useDisclosure<HTMLSpanElement>()
  const id = useId()
  return (
    <span
      class="term"
      ref={holder}
      onPointerLeave={(event) => event.pointerType === 'mouse' && setOpen(false)}
    >
      <button
        type="button"
        aria-expanded={open}
        aria-describedby={open ? id : undefined}
        onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(true)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setOpen(true)}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open && (
        <span class="term-panel" role="tooltip" id={id}>
          {definition}
        </span>
      )}
    </span>
  )
}
