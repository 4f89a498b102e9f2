/** How wide the page stands, for what a style sheet can't decide. */
import { computed, signal } from '@preact/signals'

const width = signal(innerWidth)
addEventListener('resize', () => {
  width.value = innerWidth
})

/** One narrow column: a telephone. Style sheets say 720 px. */
export const narrow = computed(() => width.value <= 720)

/** How many options stand side by side in the table of changes, between the names of the rows and the page's edge. */
export const optionsAbreast = computed(() => Math.floor((Math.min(width.value, 1320) - 430) / 200))
