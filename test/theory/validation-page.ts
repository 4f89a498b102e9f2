/** `docs/validation.md`: theory against simulation, statement by statement, as the page that readers see. */
import { type Verdict, written } from './statement.ts'
import { familyLevel, singleLevel, tests, type Validation } from './validation.ts'

export function validationPage({ verdicts, together, rejected }: Validation): string {
  const all = [...verdicts.values()].flat()
  const sections = [...verdicts].map(
    ([{ title, theory }, rows]) => `## ${title}\n\n${theory}\n\n${tableOf(rows)}`,
  )
  return `${head([...all, together], rejected)}
${tableOf([together])}

${sections.join('\n\n')}
`
}

const head = (all: readonly Verdict[], rejected: readonly string[]) => `# Theory against simulation

Where a queue has a closed form, or a chain small enough to be solved exactly, the engine must agree with it. Each case is
a scenario in the published format, read, compiled and run as a planner's own would be; \`test/theory/cases/\` holds them.
\`npm run validate\` writes this page, and a test computes every figure of it anew: they are the same on every machine.

- **±** is one standard error over independent replications. **z** is the distance from theory in standard errors, **p** the
  probability that an engine without any error is at least so far away by chance (Student's t).
- Whole distributions are tested by Kolmogorov and Smirnov's greatest distance D, or by Pearson's χ²; n values, about five
  relaxation times of the queue apart, so nearly independent. Their z is the normal score of p: large when the fit is bad.
- **finds** is the error that the line alone would find nine times in ten: relative to the mean; for D the greatest
  distance between the two distributions; for χ² the root mean square of the relative errors of the probabilities.
- ${tests} lines are tests. The least p is held against ${percent(familyLevel)} over ${tests} (${written(singleLevel, 2)}), the next against ${percent(familyLevel)} over ${tests - 1}, and so on
  (Holm), so that any rejection at all of a right engine has a probability of ${percent(familyLevel)}. Here the least is ${small(Math.min(...all.map(({ probability }) => probability)))}.

**Rejected: ${rejected.length === 0 ? 'none' : rejected.join('; ')}.**
`

export function tableOf(rows: readonly Verdict[]): string {
  return table([['figure', 'theory', 'simulation', 'z', 'p', 'finds'], ...rows.map(cellsOf)])
}

function cellsOf({ what, theory, simulation, z, probability, findable }: Verdict): string[] {
  return [
    what,
    theory,
    simulation,
    signed(z),
    small(probability),
    Number.isNaN(findable) ? '' : percent(findable),
  ]
}

const signed = (z: number) => `${z < 0 ? '−' : '+'}${Math.abs(z).toFixed(2)}`
const small = (probability: number) =>
  probability < 0.001 ? '< .001' : probability.toFixed(3).replace(/^0/, '')
const percent = (share: number) => `${Number((100 * share).toPrecision(2))}%`

/** Columns padded to one width, as the formatter of the documentation leaves them. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [header, ...body] = rows.map((row) => line(row.map((cell, column) => cell.padEnd(widths[column]))))
  return [header, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n')
}
