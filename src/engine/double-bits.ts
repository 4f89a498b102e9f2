/** Sign, exponent and the first 20 bits of the fraction of a double. */
export function highWordOf(value: f64): i32 {
  return i32(reinterpret<i64>(value) >> 32)
}
