/** Correlation of two outcomes over replications, kept as it goes; pairs with a missing value do not count. */
export class Correlation {
  private count = 0
  private meanX = 0
  private meanY = 0
  private squaresX = 0
  private squaresY = 0
  private products = 0

  add(x: number, y: number): void {
    if (Number.isNaN(x) || Number.isNaN(y)) return
    this.count++
    const beforeX = x - this.meanX
    const beforeY = y - this.meanY
    this.meanX += beforeX / this.count
    this.meanY += beforeY / this.count
    this.squaresX += beforeX * (x - this.meanX)
    this.squaresY += beforeY * (y - this.meanY)
    this.products += beforeX * (y - this.meanY)
  }

  /** Between −1 and 1; 0 when undefined: below two pairs, or when one side never varies. */
  get value(): number {
    const scale = Math.sqrt(this.squaresX) * Math.sqrt(this.squaresY)
    return scale > 0 ? Math.max(-1, Math.min(1, this.products / scale)) : 0
  }
}
