/** `1 metre`, `2 metres`, `0.5 metres`. @param one the noun of exactly one; others add an s unless given */
export function counted(count: number, one: string, others = `${one}s`): string {
  return `${count} ${count === 1 ? one : others}`
}
