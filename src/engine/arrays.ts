/** Arrays for a host to fill: it is told where they lie. */
export function newIntegers(length: i32): StaticArray<i32> {
  return new StaticArray<i32>(length)
}

export function newDoubles(length: i32): StaticArray<f64> {
  return new StaticArray<f64>(length)
}
