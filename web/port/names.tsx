/** Options by name, each beside its colour. */
export function Names(props: {
  readonly options: readonly { readonly name: string; readonly colour: string }[]
}) {
  return (
    <p class="port-names">
      {props.options.map(({ name, colour }) => (
        <span key={name}>
          <span class="port-dot" style={{ background: colour }} />
          {name}
        </span>
      ))}
    </p>
  )
}
