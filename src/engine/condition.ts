/** What a lane, a selection or a branch asks of a lorry. */
import { Lorry } from './lorry.ts'

export class Condition {
  /** Bit i stands for the i-th vehicle type, or document class. */
  private readonly vehicleTypes: i32
  private readonly documents: i32
  /** 1 loaded, 0 empty, -1 either; and so for a booking. */
  private readonly loaded: i32
  private readonly booked: i32
  private readonly asksNothing: bool

  constructor(vehicleTypes: i32, documents: i32, loaded: i32, booked: i32) {
    this.vehicleTypes = vehicleTypes
    this.documents = documents
    this.loaded = loaded
    this.booked = booked
    this.asksNothing = vehicleTypes === -1 && documents === -1 && loaded < 0 && booked < 0
  }

  meets(lorry: Lorry): bool {
    return (
      this.asksNothing ||
      ((this.vehicleTypes & (1 << lorry.vehicleType)) !== 0 &&
        (this.documents & (1 << lorry.documents)) !== 0 &&
        (this.loaded < 0 || this.loaded === i32(lorry.isLoaded)) &&
        (this.booked < 0 || this.booked === i32(lorry.booking >= 0)))
    )
  }
}
