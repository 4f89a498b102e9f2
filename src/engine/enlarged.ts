/** A copy of an array at twice its length; what is new is zero or null. */
export function enlarged<Element>(array: StaticArray<Element>): StaticArray<Element> {
  const copy = new StaticArray<Element>(2 * array.length)
  for (let i: i32 = 0; i < array.length; i++) copy[i] = array[i]
  return copy
}
