/**
 * What the engine's sources use of AssemblyScript, for the type checker, the linter and the editor: they read them as
 * TypeScript. They are only ever run as WebAssembly.
 */
declare type bool = boolean
declare type i32 = number
declare type i64 = number
declare type u32 = number
declare type u8 = number
declare type f32 = number
declare type f64 = number

/** Towards zero; the value must fit. */
declare function i32(value: unknown): i32
declare function u32(value: number): u32
declare function u8(value: number): u8
declare function f32(value: number): f32
declare function f64(value: number): f64
declare function i64(value: number): i64
declare namespace i64 {
  const MAX_VALUE: i64
}
declare namespace i32 {
  const MAX_VALUE: i32
}
declare function select<Value>(one: Value, other: Value, takesOne: bool): Value
declare function min(one: i32, other: i32): i32
/** Turns the bits of a word to the left. */
declare function rotl(word: i32, by: i32): i32
/** Leading zeros of a word. */
declare function clz(word: i32): i32
/** Trailing zeros of a word. */
declare function ctz(word: i32): i32
/** The same bits as another type. */
declare function reinterpret<To>(value: number): To
/** Gives back all memory that was ever allocated. */
declare function __reset(): void

/** An array of fixed length, zero or null at first. */
declare class StaticArray<Element> {
  constructor(length: i32)
  readonly length: i32;
  [index: number]: Element
  fill(value: Element, from?: i32, to?: i32): this
}
