/** The thin line from a name to the mark it belongs to, where the name could not stand beside it. */
export function Leader({
  line,
  colour,
}: {
  line: readonly [x1: number, y1: number, x2: number, y2: number] | undefined
  colour: string
}) {
  if (!line) return null
  const [x1, y1, x2, y2] = line
  return <line class="leader" x1={x1} y1={y1} x2={x2} y2={y2} stroke={colour} />
}
