/**
 * One colour per option, everywhere and for ever: the baseline is grey, the others take the first free colour when
 * they join the comparison and keep it until they leave it.
 */
export const optionColourCount = 8

const slots = new Map<string, number>()

/** Gives every option a colour; the first is the baseline. Options that are gone free theirs. */
export function assignOptionColours(optionIds: readonly string[]) {
  for (const id of slots.keys()) if (!optionIds.includes(id)) slots.delete(id)
  optionIds.forEach((id, index) => {
    if (index === 0) slots.set(id, 0)
    else if (!slots.get(id)) slots.set(id, firstFreeSlot())
  })
}

/** Slots from 1; beyond the last colour they start again. */
function firstFreeSlot(): number {
  const taken = new Set(slots.values())
  for (let slot = 1; ; slot++) if (!taken.has(slot)) return slot
}

/** A CSS colour, the same in every view: `var(--option-2)`. */
export function optionColour(optionId: string): string {
  const slot = slots.get(optionId) ?? 0
  return `var(--option-${slot === 0 ? 0 : 1 + ((slot - 1) % (optionColourCount - 1))})`
}
