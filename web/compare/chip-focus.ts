/** Where the focus goes when what held it leaves: never to nowhere. */

/** Before a chip is removed: to the button that removes the next one, the one before, or to the button that adds. */
export function focusNextChip(button: HTMLElement) {
  const buttons = [...document.querySelectorAll<HTMLElement>('.chip-remove')]
  const at = buttons.indexOf(button)
  const next = buttons[at + 1] ?? buttons[at - 1] ?? document.querySelector<HTMLElement>('.chip-add')
  next?.focus()
}

/** After files were opened: to the message that says what is wrong, or to the option that came last. */
export function focusOutcome() {
  // When the page has been drawn again.
  setTimeout(() => {
    const target =
      document.querySelector<HTMLElement>('.notice') ??
      [...document.querySelectorAll<HTMLElement>('.chip-toggle')].at(-1)
    target?.focus()
  })
}

/** After a message was closed. */
export const focusAdd = () => document.querySelector<HTMLElement>('.chip-add')?.focus()
