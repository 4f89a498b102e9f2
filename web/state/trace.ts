/** What lets anyone get a result again: run, seed, number of runs and fingerprint. */
import { computed } from '@preact/signals'
import { formatNumber } from '../../src/language/format.ts'
import type { ChartTable } from '../chart/export.ts'
import { comparison, options } from './comparison.ts'
import { language } from './preferences.ts'

export const seed = computed(() => options.value[0]?.port.run.seed)

/** Digests of all options, joined in their order: equal when every replication of every option was equal. */
export const fingerprint = computed(() => comparison.value?.options.map(({ digest }) => digest).join('-'))

/** Every line of a file carries what lets anyone get it again: a spreadsheet opens it like any other column. */
export function withTrace({ columns, rows }: ChartTable): ChartTable {
  const known = comparison.value
  const trace = [
    { text: seed.value ?? '' },
    { text: '', value: known?.replications ?? 0 },
    { text: fingerprint.value ?? '' },
  ]
  return {
    columns: [...columns, 'seed', 'runs', 'fingerprint'],
    rows: rows.map((row) => [...row, ...trace]),
  }
}

/** One line under every picture that is taken away. */
export const pictureNote = computed(() => {
  const { messages } = language.value
  const run = options.value[0]?.port.run
  if (!run) return 'Rocade'
  const done = formatNumber(comparison.value?.replications ?? 0, language.value)
  const planned = formatNumber(comparison.value?.planned ?? 0, language.value)
  return [
    'Rocade',
    run.name[language.value.code],
    messages.page.run.done(done, planned),
    messages.page.footer.seed(run.seed),
    fingerprint.value && `${messages.page.footer.fingerprint} ${fingerprint.value.replaceAll('-', ' ')}`,
  ]
    .filter(Boolean)
    .join(' · ')
})
