/** The mark of an option: a dot, or a square where another option has its colour. */
export function Dot(props: {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: string
  readonly square: boolean
}) {
  const { x, y, radius, colour } = props
  if (!props.square) return <circle cx={x} cy={y} r={radius} fill={colour} />
  const side = radius * 1.8
  return <rect x={x - side / 2} y={y - side / 2} width={side} height={side} fill={colour} />
}
