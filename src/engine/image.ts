/** The image of a network: whole numbers and doubles, read one after the other in the order they were written. */
export class Image {
  private readonly integers: StaticArray<i32>
  private readonly doubles: StaticArray<f64>
  private integersRead: i32 = 0
  private doublesRead: i32 = 0

  constructor(integers: StaticArray<i32>, doubles: StaticArray<f64>) {
    this.integers = integers
    this.doubles = doubles
  }

  integer(): i32 {
    return this.integers[this.integersRead++]
  }

  flag(): bool {
    return this.integer() !== 0
  }

  double(): f64 {
    return this.doubles[this.doublesRead++]
  }

  /** As many whole numbers as the one before them says. */
  integerList(): StaticArray<i32> {
    const list = new StaticArray<i32>(this.integer())
    for (let i: i32 = 0; i < list.length; i++) list[i] = this.integer()
    return list
  }

  /** As many doubles as the next whole number says. */
  doubleList(): StaticArray<f64> {
    const list = new StaticArray<f64>(this.integer())
    for (let i: i32 = 0; i < list.length; i++) list[i] = this.double()
    return list
  }

  /** Whether all has been read. */
  isAtEnd(): bool {
    return this.integersRead === this.integers.length && this.doublesRead === this.doubles.length
  }
}
