/** What the comparison shows, of the options in sight. */
import { computed } from '@preact/signals'
import { claimsOf } from '../../src/language/answer.ts'
import { comparison, hiddenIds } from './comparison.ts'

/** Indices of hidden options. */
export const leftOut = computed(
  () =>
    new Set(
      comparison.value?.options.flatMap(({ optionId }, index) =>
        hiddenIds.value.has(optionId) ? [index] : [],
      ),
    ),
)

export const claims = computed(() =>
  comparison.value ? claimsOf(comparison.value, leftOut.value) : ({ kind: 'pending' } as const),
)

/** Index of the option that the answer begins with. */
export const leadOption = computed(() =>
  claims.value.kind === 'shown' ? claims.value.options[0].option : undefined,
)
