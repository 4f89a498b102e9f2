/** Names of options as they fit a chart. The whole name stands where there is room: in titles, readings and files. */
const mostLetters = 24
const letters = (text: string) => [...text]

/** Each at most 24 letters. Names that begin alike are cut in the middle, so that they can still be told apart. */
export function shortNames(names: readonly string[]): string[] {
  const cut = names.map((name) => cutAfter(name, mostLetters - 1))
  return names.map((name, index) =>
    cut.some((other, at) => at !== index && other === cut[index] && names[at] !== name)
      ? cutWithin(name)
      : cut[index],
  )
}

function cutAfter(name: string, kept: number): string {
  const all = letters(name)
  return all.length <= mostLetters ? name : `${all.slice(0, kept).join('').trimEnd()}…`
}

function cutWithin(name: string): string {
  const all = letters(name)
  if (all.length <= mostLetters) return name
  return `${all.slice(0, 10).join('').trimEnd()}…${all.slice(-13).join('').trimStart()}`
}
