/** A switch between a few values that are all in sight. */
export function Segmented<Value extends string>(props: {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly text: string; readonly title?: string }[]
  readonly onChoose: (value: Value) => void
}) {
  return (
    <fieldset class="segmented" aria-label={props.label}>
      {props.choices.map(({ value, text, title }) => (
        <button
          key={value}
          type="button"
          title={title}
          aria-pressed={value === props.value}
          onClick={() => props.onChoose(value)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
