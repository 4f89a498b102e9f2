/**
 * One colour per option, everywhere and for ever: the baseline is grey, the others take a colour when they first join
 * and find it again when they come back. Only when all colours are spoken for does a newcomer take that of the option
 * gone longest; and beyond seven at a time colours return with square marks and dashed lines.
 */
const hues = 7

const slots = new Map<string, number>()
/** Options that have left, the one gone longest first; their colours are still theirs. */
let gone: readonly string[] = []

/** Gives every option a colour; the first is the baseline. */
export function assignOptionColours(optionIds: readonly string[]) {
  const left = [...slots.keys()].filter((id) => !optionIds.includes(id) && !gone.includes(id))
  gone = [...gone.filter((id) => !optionIds.includes(id)), ...left]
  optionIds.forEach((id, index) => {
    if (index === 0) slots.set(id, 0)
    else if (!slots.get(id)) slots.set(id, freeSlot())
  })
}

/** Slots from 1: the first that was never taken, then those of options that are gone, then more than there are hues. */
function freeSlot(): number {
  const taken = new Set(slots.values())
  let slot = 1
  while (taken.has(slot)) slot++
  if (slot <= hues) return slot
  const heir = gone.find((id) => (slots.get(id) ?? 0) > 0)
  if (heir === undefined) return slot
  const freed = slots.get(heir)!
  slots.delete(heir)
  gone = gone.filter((id) => id !== heir)
  return freed
}

/** A CSS colour, the same in every view: `var(--option-2)`. */
export function optionColour(optionId: string): string {
  const slot = slots.get(optionId) ?? 0
  return `var(--option-${slot === 0 ? 0 : 1 + ((slot - 1) % hues)})`
}

/** Whether its colour is another's too, so that its marks are square and its lines dashed. */
export const isSecondOfColour = (optionId: string) => (slots.get(optionId) ?? 0) > hues
