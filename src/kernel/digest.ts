/**
 * A fingerprint of numbers and texts: 64 bits that differ when anything differs, but for a chance of 2^-64. Not
 * against forgery. Every part is framed by its length and kind, so parts cannot run into one another.
 */
import { threefry } from './threefry.ts'

const kindBytes = 1
const kindText = 2
const kindEnd = 3

export class Digest {
  private high = 0x526f6361
  private low = 0x64650001
  private readonly words = new Int32Array(2)

  /** The bytes of a typed array or view, in memory order (little-endian on every platform that runs this); any NaN of a float array counts as one. */
  bytes(view: ArrayBufferView): this {
    return this.part(view, kindBytes)
  }

  text(s: string): this {
    return this.part(new TextEncoder().encode(s), kindText)
  }

  /** Sixteen hexadecimal digits. More may be added afterwards. */
  hex(): string {
    const { high, low } = this
    this.absorb(0, kindEnd)
    const digits = [this.high, this.low].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
    this.high = high
    this.low = low
    return digits
  }

  private part(view: ArrayBufferView, kind: number): this {
    const { byteLength } = view
    const data = new DataView(view.buffer, view.byteOffset, byteLength)
    const isDouble = view instanceof Float64Array
    const isSingle = view instanceof Float32Array
    this.absorb(byteLength, kind)
    const whole = byteLength - (byteLength % 8)
    for (let at = 0; at < whole; at += 8) {
      let first = data.getInt32(at, true)
      let second = data.getInt32(at + 4, true)
      if (isDouble && (second & 0x7ff00000) === 0x7ff00000 && ((second & 0xfffff) | first) !== 0) {
        first = 0
        second = 0x7ff80000
      }
      if (isSingle) {
        first = withOneNaN(first)
        second = withOneNaN(second)
      }
      this.absorb(first, second)
    }
    if (whole === byteLength) return this
    const last = new Int32Array(2)
    for (let at = whole; at < byteLength; at++) last[(at - whole) >> 2] |= data.getUint8(at) << (8 * (at & 3))
    this.absorb(isSingle ? withOneNaN(last[0]) : last[0], last[1])
    return this
  }

  /** Matyas, Meyer and Oseas: the block enciphered under the state, plus the block. */
  private absorb(first: number, second: number): void {
    const words = this.words
    threefry(this.high, this.low, first, second, words)
    this.high = words[0] ^ first
    this.low = words[1] ^ second
  }
}

/** The bits of a single-precision number, all NaN being the same. */
function withOneNaN(bits: number): number {
  return (bits & 0x7f800000) === 0x7f800000 && (bits & 0x7fffff) !== 0 ? 0x7fc00000 : bits
}
